/**
 * Evaluates the ONNX files that Seedbed writes, in plain JavaScript. Sums are made in double precision, and every
 * operator's result is rounded to single precision, as ONNX Runtime's is. An unknown operator is refused by name.
 */
import { floats, message, text, texts, wholes } from "./protobuf.js";
import { trees } from "./trees.js";

/** A value of the graph: dimensions, and one number for each place, rows first; true is 1. */
const tensor = (dims, data) => ({ dims, data });
const size = dims => dims.reduce((product, n) => product * n, 1);
const place = (axis, rank) => (axis < 0 ? axis + rank : axis);

/** The number of places before, along and behind a dimension. */
function around(dims, axis) {
  const at = place(axis, dims.length);
  return [size(dims.slice(0, at)), dims[at], size(dims.slice(at + 1))];
}

/** Whether an operand is repeated as a whole along a result, as all are in our own files. */
function isWhole(from, to) {
  const short = from.slice(from.findIndex(n => n !== 1));
  return size(from) === 1 || short.every((n, i) => n === to[to.length - short.length + i]);
}

/** Of each place of a result the place of an operand, which is repeated along the dimensions where it has length 1. */
function places(from, to) {
  const length = size(from);
  if (isWhole(from, to)) return i => i % length;
  const steps = to.map(() => 0);
  for (let i = from.length - 1, step = 1; i >= 0; step *= from[i--]) {
    steps[to.length - from.length + i] = from[i] === 1 ? 0 : step;
  }
  return i => {
    let at = 0;
    for (let d = to.length - 1; d >= 0; d--) {
      at += (i % to[d]) * steps[d];
      i = Math.floor(i / to[d]);
    }
    return at;
  };
}

/** Stands for an operand that an operator does not have; of the type of all others, or every loop is slower. */
const NOTHING = new Float32Array(1);

/**
 * An operator that computes each place of its result from one place of each operand; the first is the result where the
 * second is neutral throughout, as mean and deviation of words are.
 */
const pointwise = (compute, neutral) => (_, ...operands) => {
  const [first, second] = operands;
  const isIdle = neutral !== undefined && second.all === neutral && second.dims.length <= first.dims.length;
  if (isIdle && isWhole(second.dims, first.dims)) return first;
  const rank = Math.max(...operands.map(o => o.dims.length));
  const dims = Array.from({ length: rank }, (_, d) =>
    operands.reduce((n, o) => Math.max(n, o.dims[d - rank + o.dims.length] ?? 1), 1));
  const data = new Float32Array(size(dims));
  const spread = operand => {
    const at = places(operand.dims, dims);
    return data.map((_, i) => operand.data[at(i)]);
  };
  const [a, b = NOTHING, c = NOTHING] = operands.map(o => (isWhole(o.dims, dims) ? o.data : spread(o)));
  if (operands.length === 1) return tensor(dims, data.map((_, i) => compute(a[i])));
  for (let i = 0, j = 0, k = 0, l = 0; i < data.length; i++) {
    data[i] = compute(a[j], b[k], c[l]);
    if (++j === a.length) j = 0;
    if (++k === b.length) k = 0;
    if (++l === c.length) l = 0;
  }
  return tensor(dims, data);
};

function gemm({ alpha = 1, beta = 1, transA = 0, transB = 0 }, left, right, bias) {
  if (transA) throw new Error("model.onnx: Gemm with transA is unknown to this page");
  const [rows, inner] = left.dims;
  const columns = right.dims[transB ? 0 : 1];
  const data = new Float32Array(rows * columns);
  const atBias = bias && places(bias.dims, [rows, columns]);
  const [down, across] = transB ? [1, inner] : [columns, 1];
  for (let row = 0; row < rows; row++) {
    const sums = new Float64Array(columns);
    for (let k = 0; k < inner; k++) {
      const value = left.data[row * inner + k];
      if (value === 0) continue; // as all words are that a text does not hold
      for (let column = 0; column < columns; column++) {
        sums[column] += value * right.data[k * down + column * across];
      }
    }
    for (let column = 0, i = row * columns; column < columns; column++, i++) {
      data[i] = alpha * sums[column] + (bias ? beta * bias.data[atBias(i)] : 0);
    }
  }
  return tensor([rows, columns], data);
}

/** An operator that turns all values along one dimension into as many others. */
const along = change => ({ axis = -1 }, { dims, data }) => {
  const [before, length, behind] = around(dims, axis);
  const result = new Float32Array(data.length);
  for (let i = 0; i < before * behind; i++) {
    const start = Math.floor(i / behind) * length * behind + (i % behind);
    const values = Array.from({ length }, (_, k) => data[start + k * behind]);
    change(values).forEach((value, k) => (result[start + k * behind] = value));
  }
  return tensor(dims, result);
};

function softmax(values) {
  const highest = Math.max(...values);
  const powers = values.map(value => Math.exp(value - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map(power => power / sum);
}

export const best = values => values.reduce((top, value, i) => (value > values[top] ? i : top), 0);

/** An operator that makes one value of all values along some dimensions. */
const reduced = (start, step, end) => ({ axes, keepdims = 1 }, { dims, data }, given) => {
  const gone = new Set((given ? [...given.data] : axes ?? dims.map((_, d) => d)).map(d => place(d, dims.length)));
  const kept = dims.map((n, d) => (gone.has(d) ? 1 : n));
  const sums = new Float64Array(size(kept)).fill(start);
  const steps = kept.map((n, d) => (n === 1 ? 0 : size(kept.slice(d + 1))));
  const length = dims[dims.length - 1];
  for (let i = 0; i < data.length; i += length) {
    let at = 0;
    for (let d = dims.length - 2, rest = i / length; d >= 0; rest = Math.floor(rest / dims[d--])) {
      at += (rest % dims[d]) * steps[d];
    }
    for (let k = 0; k < length; k++, at += steps[dims.length - 1]) sums[at] = step(sums[at], data[i + k]);
  }
  const result = Float32Array.from(sums, sum => end(sum, data.length / sums.length));
  return tensor(keepdims ? kept : dims.filter((_, d) => !gone.has(d)), result);
};

function unsqueeze({ axes }, { dims, data }, given) {
  const all = given ? [...given.data] : axes;
  const places = new Set(all.map(axis => place(axis, dims.length + all.length)));
  const rest = [...dims];
  return tensor(Array.from({ length: dims.length + all.length }, (_, d) => (places.has(d) ? 1 : rest.shift())), data);
}

function concat({ axis }, ...parts) {
  const at = place(axis, parts[0].dims.length);
  const dims = parts[0].dims.map((n, d) => (d === at ? parts.reduce((sum, part) => sum + part.dims[d], 0) : n));
  const data = new Float32Array(size(dims));
  const [before, length, behind] = around(dims, at);
  for (let row = 0; row < before; row++) {
    let to = row * length * behind;
    for (const part of parts) {
      const chunk = part.dims[at] * behind;
      data.set(part.data.subarray(row * chunk, (row + 1) * chunk), to);
      to += chunk;
    }
  }
  return tensor(dims, data);
}

function gather({ axis = 0 }, { dims, data }, indices) {
  const [before, length, behind] = around(dims, axis);
  const count = indices.data.length;
  const result = new Float32Array(before * count * behind);
  for (let i = 0; i < result.length; i++) {
    const row = Math.floor(i / (count * behind));
    const index = indices.data[Math.floor(i / behind) % count];
    result[i] = data[(row * length + index) * behind + (i % behind)];
  }
  const at = place(axis, dims.length);
  return tensor([...dims.slice(0, at), ...indices.dims, ...dims.slice(at + 1)], result);
}

/** Between the types of this page, in which truth is a number already. */
function cast({ to }, value) {
  const change = { 1: x => x, 6: Math.trunc, 7: Math.trunc, 9: x => (x === 0 ? 0 : 1) }[to];
  if (!change) throw new Error(`model.onnx: Cast to the type ${to} is unknown to this page`);
  return tensor(value.dims, value.data.map(change));
}

const OPERATORS = {
  Add: pointwise((a, b) => a + b, 0),
  Cast: cast,
  Concat: concat,
  Div: pointwise((a, b) => a / b, 1),
  Gather: gather,
  Gemm: gemm,
  Hardmax: along(values => values.map((_, i) => (i === best(values) ? 1 : 0))),
  Identity: (_, value) => value,
  IsNaN: pointwise(a => (Number.isNaN(a) ? 1 : 0)),
  Mul: pointwise((a, b) => a * b, 1),
  Neg: pointwise(a => -a),
  Pow: pointwise((a, b) => a ** b),
  ReduceMean: reduced(0, (a, b) => a + b, (sum, n) => sum / n),
  ReduceMin: reduced(Infinity, Math.min, least => least),
  ReduceSum: reduced(0, (a, b) => a + b, sum => sum),
  Sigmoid: pointwise(a => 1 / (1 + Math.exp(-a))),
  Softmax: along(softmax),
  Sub: pointwise((a, b) => a - b, 0),
  Unsqueeze: unsqueeze,
  Where: pointwise((a, b, c) => (a ? b : c)),
  "ai.onnx.ml.TreeEnsembleRegressor": trees,
};

function constant(bytes) {
  const fields = message(bytes);
  const dims = wholes(fields, 1);
  const raw = fields[9]?.[0]?.slice().buffer;
  const type = fields[2]?.[0];
  if (type === 1) return [text(fields, 8), tensor(dims, raw ? new Float32Array(raw) : floats(fields, 4))];
  if (type !== 7) throw new Error(`model.onnx: constants of the type ${type} are unknown to this page`);
  return [text(fields, 8), tensor(dims, raw ? Array.from(new BigInt64Array(raw), Number) : wholes(fields, 7))];
}

function attribute(bytes) {
  const fields = message(bytes);
  const read = {
    1: () => fields[2]?.[0] ?? 0,
    2: () => fields[3]?.[0] ?? 0,
    3: () => text(fields, 4),
    6: () => floats(fields, 7),
    7: () => wholes(fields, 8),
    8: () => texts(fields, 9),
  }[fields[20]?.[0]];
  if (!read) throw new Error(`model.onnx: the attribute ${text(fields, 1)} is of a type that is unknown to this page`);
  return [text(fields, 1), read()];
}

function node(bytes) {
  const fields = message(bytes);
  const domain = text(fields, 7);
  const name = (domain ? domain + "." : "") + text(fields, 4);
  if (!Object.hasOwn(OPERATORS, name)) {
    throw new Error(`model.onnx: the operator ${name} is unknown to this page`);
  }
  return {
    run: OPERATORS[name],
    attributes: Object.fromEntries((fields[5] ?? []).map(attribute)),
    inputs: texts(fields, 1),
    output: text(fields, 2),
  };
}

/**
 * Opens a model.
 * @param {ArrayBuffer} buffer the content of model.onnx
 * @returns a function from rows of raw values (rows x columns, NaN where nothing is known) to answers: scores, or one
 *     number of each output
 */
export function open(buffer) {
  const graph = message(message(new Uint8Array(buffer))[7][0]);
  const constants = (graph[5] ?? []).map(constant);
  for (const [, value] of constants) value.all = value.data.every(n => n === value.data[0]) ? value.data[0] : NaN;
  const nodes = graph[1].map(node);
  const outputs = graph[12].map(bytes => text(message(bytes), 1));
  return rows => {
    const values = new Map(constants);
    const flat = new Float32Array(rows.length * rows[0].length);
    rows.forEach((row, i) => flat.set(row, i * row.length));
    values.set("input", tensor([rows.length, rows[0].length], flat));
    for (const { run, attributes, inputs, output } of nodes) {
      values.set(output, run(attributes, ...inputs.map(name => values.get(name))));
    }
    const { dims, data } = concat({ axis: 1 }, ...outputs.map(name => values.get(name)));
    return rows.map((_, i) => data.slice(i * dims[1], (i + 1) * dims[1]));
  };
}
