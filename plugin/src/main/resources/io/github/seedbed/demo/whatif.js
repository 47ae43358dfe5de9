/** How the answer changes when one input does: a curve for a number, a list for categories, and for a text its words. */
import { draw, make } from "./make.js";
import { words } from "./words.js";

const STEPS = 80;
const HEIGHT = 220;

/** Lines of a list. */
const MOST_LINES = 12;

/** The values along which a number is tried: a little beyond what training saw. */
function line({ min, max }) {
  const beyond = (max - min) * 0.12 || 1;
  const low = min < 0 ? min - beyond : Math.max(0, min - beyond);
  return Array.from({ length: STEPS + 1 }, (_, i) => low + ((max + beyond - low) * i) / STEPS);
}

/** How much a feature can move the present answer. */
export function influence(model, kind, values, feature) {
  const tried = feature.type === "number" ? line(feature).filter((_, i) => i % 8 === 0)
    : feature.type === "category" ? feature.categories.slice(0, 50) : [null];
  return kind.spread(model.answers([values, ...tried.map(value => ({ ...values, [feature.name]: value }))]));
}

/** Writes picture and sentence for one feature into two elements. */
export function whatIf(model, kind, values, feature, chart, sentence) {
  const show = { number: ofNumber, category: ofCategory, text: ofText }[feature.type];
  const { picture, words } = show(model, kind, values, feature, chart.clientWidth || 400);
  chart.replaceChildren(picture);
  sentence.textContent = words;
}

function ofNumber(model, kind, values, feature, width) {
  const along = line(feature);
  const [present, ...answers] = model.answers([values, ...along.map(value => ({ ...values, [feature.name]: value }))]);
  const inside = along.map((_, i) => i).filter(i => along[i] >= feature.min && along[i] <= feature.max);
  const digits = Math.max(0, -Math.floor(Math.log10(feature.step ?? 0.01)));
  const unit = feature.unit ? ` ${feature.unit}` : "";
  const words = `${kind.along(
    inside.map(i => along[i]), inside.map(i => answers[i]), present, values[feature.name] ?? null,
    `${feature.min} to ${feature.max}${unit}`, value => `${value.toFixed(digits)}${unit}`,
  )} Shaded: never seen in training.`;
  return { picture: curves(kind, values, feature, along, answers, present, width, words), words };
}

function curves(kind, values, feature, along, answers, present, width, words) {
  const { top, bottom, left, right } = kind.margin;
  const { low, high, ticks } = kind.axis(answers);
  const x = value => left + ((width - left - right) * (value - along[0])) / (along[STEPS] - along[0]);
  const y = number => top + (HEIGHT - top - bottom) * (1 - (number - low) / (high - low));
  const picture = draw("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": words });
  const shade = (from, to) => draw("rect", { class: "out", x: x(from), width: Math.max(0, x(to) - x(from)), y: top, height: HEIGHT - top - bottom });
  picture.append(shade(along[0], feature.min), shade(feature.max, along[STEPS]));
  for (const { at, text } of ticks) {
    picture.append(draw("line", { class: "grid", x1: left, x2: x(along[STEPS]), y1: y(at), y2: y(at) }),
      draw("text", { x: left - 6, y: y(at) + 4, "text-anchor": "end" }, text));
  }
  picture.append(draw("text", { x: x(feature.min), y: HEIGHT - 8, "text-anchor": "middle" }, String(feature.min)),
    draw("text", { x: x(feature.max), y: HEIGHT - 8, "text-anchor": "middle" }, String(feature.max)));
  const points = of => along.map((value, i) => `${x(value).toFixed(1)},${y(of(answers[i])).toFixed(1)}`).join(" ");
  picture.append(...kind.lines(answers, present, points, y, x(along[STEPS])));
  const now = values[feature.name] ?? null;
  if (now !== null && now >= along[0] && now <= along[STEPS]) {
    picture.append(draw("line", { class: "now", x1: x(now), x2: x(now), y1: top, y2: HEIGHT - bottom }));
  }
  return picture;
}

/** A list of what would be answered, the present line marked. */
function list(lines) {
  return make("ol", { className: "lines" }, ...lines.map(({ name, says, share, now }) => {
    const bar = make("b");
    bar.style.width = `${100 * share}%`;
    return make("li", now ? { className: "now" } : {},
      make("span", { textContent: name }), make("span", { textContent: says }), make("i", {}, bar));
  }));
}

function ofCategory(model, kind, values, feature) {
  const counts = feature.seen.counts;
  const categories = [...feature.categories].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, MOST_LINES);
  const [present, ...answers] = model.answers([values, ...categories.map(value => ({ ...values, [feature.name]: value }))]);
  const rest = feature.categories.length - categories.length;
  return {
    picture: list(categories.map((name, i) => ({ name, ...kind.line(answers[i]), now: name === values[feature.name] }))),
    words: kind.among(categories, answers, present) + (rest > 0 ? ` ${rest} rarer ones are not shown.` : ""),
  };
}

/** Each known word left out in turn: those that move the answer most come first. */
function ofText(model, kind, values, feature) {
  const text = words(values[feature.name] ?? "");
  const known = [...new Set(text)].filter(word => model.terms.has(word)).slice(0, 200);
  const without = word => ({ ...values, [feature.name]: text.filter(other => other !== word).join(" ") });
  const [present, ...answers] = model.answers([values, ...known.map(without)]);
  const moves = known.map((word, i) => ({ word, ...kind.move(answers[i], present) })).sort((a, b) => b.share - a.share);
  return {
    picture: list(moves.slice(0, MOST_LINES).map(({ word, says, share }) => ({ name: `without “${word}”`, says, share }))),
    words: known.length ? kind.without(moves) : "It holds no word that the model knows: there is nothing to leave out.",
  };
}
