/** The model: values by name in, answers and doubts out. */
import { open } from "./onnx.js";
import { columns, words } from "./words.js";

/** How many numbers of one step of the graph may be in memory at once. */
const AT_ONCE = 2 ** 20;

/** Values beyond these quantiles of the training data are called rare. */
const RARE = [0.01, 0.99];

export class Model {
  constructor({ config, profile, parity, onnx, terms }) {
    this.features = config.features.map((feature, i) => ({ ...feature, seen: profile.features[i] }));
    this.parity = parity;
    this.terms = new Map(terms.map((term, i) => [term, i]));
    this.scores = open(onnx);
    this.width = this.features.reduce((sum, feature) => sum + this.widthOf(feature), 0);
  }

  widthOf(feature) {
    return feature.type === "number" ? 1 : feature.type === "text" ? feature.terms : feature.categories.length;
  }

  /** Values as a row of the model's input: NaN where nothing is known, as config.json and docs/text.md say. */
  row(values) {
    const row = new Float32Array(this.width).fill(NaN);
    for (const feature of this.features) {
      const value = values[feature.name] ?? null;
      if (value === null) continue;
      if (feature.type === "number") {
        row[feature.column] = value;
      } else if (feature.type === "category") {
        const known = feature.categories.indexOf(value);
        if (known >= 0) {
          row.fill(0, feature.column, feature.column + feature.categories.length);
          row[feature.column + known] = 1;
        }
      } else {
        const found = columns(words(value), this.terms);
        if (found.length) row.fill(0, feature.column, feature.column + feature.terms);
        for (const column of found) row[feature.column + column]++;
      }
    }
    return row;
  }

  /** The answers to many rows of values: one array each, of scores, or of value, low and high. */
  answers(rows) {
    const most = Math.max(1, Math.floor(AT_ONCE / this.width));
    const answers = [];
    for (let from = 0; from < rows.length; from += most) {
      answers.push(...this.scores(rows.slice(from, from + most).map(values => this.row(values))));
    }
    return answers;
  }

  answer(values) {
    return this.answers([values])[0];
  }

  /** How far this page's scores are from those that the model was published with, and whether that is rounding. */
  proof() {
    const answers = this.answers(this.parity.rows.map(row => row.input));
    let worst = 0;
    this.parity.rows.forEach((row, i) =>
      row.scores.forEach((score, k) => {
        const difference = Math.abs(score - answers[i][k]);
        worst = difference <= worst ? worst : difference; // NaN is worse than anything
      }));
    return { rows: this.parity.rows.length, worst, holds: worst <= this.parity.tolerance };
  }

  /** What the training data make doubtful about one value; nothing if it is an ordinary one. */
  doubt(feature, value) {
    if (value === null) return { text: missing(feature), guess: false };
    if (feature.type === "number") return outside(feature, value);
    if (feature.type === "category") {
      if (feature.categories.includes(value)) return null;
      return { text: `${value === "" ? "Another value" : `“${value}”`} never occurred in training: the model ignores it.`, guess: true };
    }
    if (words(value).some(word => this.terms.has(word))) return null;
    return { text: "It holds no word that the model knows.", guess: true };
  }

  doubts(values) {
    return this.features.map(feature => this.doubt(feature, values[feature.name] ?? null));
  }
}

function missing(feature) {
  const never = feature.seen.missing === 0 ? "Unknown, as in no training case" : "Unknown";
  return feature.type === "text" ? `${never}.` : `${never}: the average of the training data stands in for it.`;
}

function outside({ min, max, unit, seen }, value) {
  if (value < min || value > max) {
    return { text: `Outside of ${range(min, max, unit)}, all that the model has seen.`, guess: true };
  }
  const [low, high] = RARE.map(share => seen.quantiles.find(([q]) => q === share)?.[1]);
  return value < low || value > high
    ? { text: "Rare: fewer than 1 in 100 training cases lie this far out.", guess: false }
    : null;
}

/** Such as "32.1 to 59.6 mm". */
export const range = (min, max, unit) => `${min} to ${max}${unit ? `\u00a0${unit}` : ""}`;
