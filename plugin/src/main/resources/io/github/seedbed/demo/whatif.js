/** How the answer changes when one input does: a curve for a number, a list for categories, and for a text its words. */
import { draw, hue, make, percent } from "./make.js";
import { words } from "./words.js";

const STEPS = 80;
const HEIGHT = 220;
const MARGIN = { top: 12, bottom: 26, left: 40, right: 96 };

/** Lines with a name in the chart, and lines of a list. */
const MOST_NAMES = 6;
const MOST_LINES = 12;

/** The values along which a number is tried: a little beyond what training saw. */
function line({ min, max }) {
  const beyond = (max - min) * 0.12 || 1;
  const low = min < 0 ? min - beyond : Math.max(0, min - beyond);
  return Array.from({ length: STEPS + 1 }, (_, i) => low + ((max + beyond - low) * i) / STEPS);
}

/** How much a feature can move the score of the present answer, 0 to 1. */
export function influence(model, values, feature) {
  const tried = feature.type === "number" ? line(feature).filter((_, i) => i % 8 === 0)
    : feature.type === "category" ? feature.categories.slice(0, 50) : [null];
  const answers = model.answers([values, ...tried.map(value => ({ ...values, [feature.name]: value }))]);
  const top = model.top(answers[0]);
  const scores = answers.map(answer => answer[top]);
  return Math.max(...scores) - Math.min(...scores);
}

/** Writes picture and sentence for one feature into two elements. */
export function whatIf(model, values, feature, chart, sentence) {
  const show = { number: ofNumber, category: ofCategory, text: ofText }[feature.type];
  const { picture, words } = show(model, values, feature, chart.clientWidth || 400);
  chart.replaceChildren(picture);
  sentence.textContent = words;
}

function ofNumber(model, values, feature, width) {
  const along = line(feature);
  const answers = model.answers(along.map(value => ({ ...values, [feature.name]: value })));
  const words = nearest(model, values, feature, along, answers);
  return { picture: curves(model, values, feature, along, answers, width, words), words };
}

/** The sentence that says what the curve shows. */
function nearest(model, values, feature, along, answers) {
  const now = values[feature.name] ?? null;
  const answer = model.top(model.answer(values));
  const inside = along.flatMap((value, i) =>
    value >= feature.min && value <= feature.max && model.top(answers[i]) !== answer ? [{ value, label: model.top(answers[i]) }] : []);
  const digits = Math.max(0, -Math.floor(Math.log10(feature.step ?? 0.01)));
  const unit = feature.unit ? ` ${feature.unit}` : "";
  if (!inside.length) {
    return `No value from ${feature.min} to ${feature.max}${unit} changes the answer while all else stays. Shaded: never seen in training.`;
  }
  const distance = ({ value }) => Math.abs(value - (now ?? 0));
  const change = inside.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return `The nearest change of the answer is ${model.labels[change.label]}, at about ${change.value.toFixed(digits)}${unit} while all else stays. Shaded: never seen in training.`;
}

function curves(model, values, feature, along, answers, width, words) {
  const inner = width - MARGIN.left - MARGIN.right;
  const x = value => MARGIN.left + (inner * (value - along[0])) / (along[STEPS] - along[0]);
  const y = score => MARGIN.top + (HEIGHT - MARGIN.top - MARGIN.bottom) * (1 - score);
  const picture = draw("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": words });
  const shade = (from, to) => draw("rect", { class: "out", x: x(from), width: Math.max(0, x(to) - x(from)), y: MARGIN.top, height: y(0) - MARGIN.top });
  picture.append(shade(along[0], feature.min), shade(feature.max, along[STEPS]));
  for (const score of [0, 0.5, 1]) {
    picture.append(draw("line", { class: "grid", x1: MARGIN.left, x2: x(along[STEPS]), y1: y(score), y2: y(score) }),
      draw("text", { x: MARGIN.left - 6, y: y(score) + 4, "text-anchor": "end" }, `${100 * score} %`));
  }
  picture.append(draw("text", { x: x(feature.min), y: HEIGHT - 8, "text-anchor": "middle" }, String(feature.min)),
    draw("text", { x: x(feature.max), y: HEIGHT - 8, "text-anchor": "middle" }, String(feature.max)));
  const top = model.top(model.answer(values));
  const order = model.labels.map((_, k) => k).sort((a, b) => Math.max(...answers.map(s => s[b])) - Math.max(...answers.map(s => s[a])));
  for (const k of [...order].reverse()) {
    picture.append(draw("polyline", {
      class: k === top ? "curve top" : "curve", "--c": hue(k, model.labels.length, k === top),
      points: along.map((value, i) => `${x(value).toFixed(1)},${y(answers[i][k]).toFixed(1)}`).join(" "),
    }));
  }
  picture.append(...names(model, order.slice(0, MOST_NAMES), top, answers[STEPS], y, x(along[STEPS]) + 6));
  const now = values[feature.name] ?? null;
  if (now !== null && now >= along[0] && now <= along[STEPS]) {
    picture.append(draw("line", { class: "now", x1: x(now), x2: x(now), y1: MARGIN.top, y2: y(0) }));
  }
  return picture;
}

/** The names at the ends of the lines, pushed apart where they would lie on each other. */
function names(model, shown, top, ends, y, at) {
  const places = shown.map(k => ({ k, y: y(ends[k]) + 4 })).sort((a, b) => a.y - b.y);
  places.forEach((place, i) => { if (i) place.y = Math.max(place.y, places[i - 1].y + 14); });
  let lowest = HEIGHT - MARGIN.bottom + 4;
  for (const place of [...places].reverse()) {
    place.y = Math.min(place.y, lowest);
    lowest = place.y - 14;
  }
  return places.map(({ k, y }) => draw("text", {
    class: k === top ? "name top" : "name", x: at, y, "--c": hue(k, model.labels.length, k === top),
  }, short(model.labels[k])));
}

const short = label => (label.length > 14 ? `${label.slice(0, 13)}…` : label);

/** A list of what would be answered, the present line marked. */
function list(lines) {
  return make("ol", { className: "lines" }, ...lines.map(({ name, says, share, now }) => {
    const bar = make("b");
    bar.style.width = `${100 * share}%`;
    return make("li", now ? { className: "now" } : {},
      make("span", { textContent: name }), make("span", { textContent: says }), make("i", {}, bar));
  }));
}

function ofCategory(model, values, feature) {
  const counts = feature.seen.counts;
  const categories = [...feature.categories].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_LINES);
  const answers = model.answers(categories.map(value => ({ ...values, [feature.name]: value })));
  const now = model.top(model.answer(values));
  const others = categories.filter((_, i) => model.top(answers[i]) !== now);
  const rest = feature.categories.length - categories.length;
  return {
    picture: list(categories.map((category, i) => ({
      name: category,
      says: `${model.labels[model.top(answers[i])]}, ${percent(answers[i][model.top(answers[i])])}`,
      share: answers[i][model.top(answers[i])],
      now: category === values[feature.name],
    }))),
    words: `${others.length ? `The answer is another one for ${others.join(", ")}` : "The answer is the same for each of them"}, while all else stays.`
      + (rest > 0 ? ` ${rest} rarer ones are not shown.` : ""),
  };
}

/** Each known word left out in turn: those that move the answer most come first. */
function ofText(model, values, feature) {
  const text = words(values[feature.name] ?? "");
  const known = [...new Set(text)].filter(word => model.terms.has(word)).slice(0, 200);
  const without = word => ({ ...values, [feature.name]: text.filter(other => other !== word).join(" ") });
  const [present, ...answers] = model.answers([values, ...known.map(without)]);
  const top = model.top(present);
  const moved = known
    .map((word, i) => ({ word, by: answers[i][top] - present[top], top: model.top(answers[i]) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const turning = moved.filter(move => move.top !== top).map(move => `“${move.word}”`);
  return {
    picture: list(moved.slice(0, MOST_LINES).map(({ word, by }) => ({
      name: `without “${word}”`,
      says: `${model.labels[top]} ${by < 0 ? "−" : "+"}${(100 * Math.abs(by)).toFixed(1)} points`,
      share: Math.abs(by),
      now: false,
    }))),
    words: !known.length ? "It holds no word that the model knows: there is nothing to leave out."
      : turning.length ? `Without ${turning.join(" or ")} the answer would be another one.`
        : "No single word decides: the answer stays when any one of them is left out.",
  };
}
