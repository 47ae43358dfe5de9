// Opens model.onnx of a bundle without anything of Seedbed, and computes the golden rows again
import { readFileSync } from "node:fs";
import ort from "onnxruntime-node";

const bundle = process.argv[2];
const json = name => JSON.parse(readFileSync(`${bundle}/${name}`, "utf8"));
const { features } = json("config.json");
const { rows, tolerance } = json("parity.json");

// A number takes one column, a category one for each value that it may have; NaN where nothing is known
const columns = row => features.flatMap(({ name, type, categories }) =>
  type === "number" ? [row[name] ?? NaN]
    : categories.map(value => (categories.includes(row[name]) ? Number(value === row[name]) : NaN)));

const input = rows.map(row => columns(row.input));
const session = await ort.InferenceSession.create(`${bundle}/model.onnx`);
const tensor = new ort.Tensor("float32", Float32Array.from(input.flat()), [rows.length, input[0].length]);
const outputs = await session.run({ input: tensor });

// A classifier has one output, the scores of all labels; a regression has value, low and high
const answers = rows.map((_, i) => Object.values(outputs).flatMap(({ data, dims }) =>
  Array.from(data.slice(i * dims[1], (i + 1) * dims[1]))));
rows.forEach(({ about }, i) => console.log(`${about}: ${answers[i].map(number => number.toPrecision(6)).join(", ")}`));
const worst = Math.max(...rows.flatMap(({ scores }, i) => scores.map((score, k) => Math.abs(score - answers[i][k]))));
console.log(`${rows.length} golden rows, largest difference ${worst.toExponential(1)}, tolerated ${tolerance}`);
