/** The fields of the form: one for each input of the model, with what training saw of it. */
import { part, read } from "./dates.js";
import { draw, make } from "./make.js";
import { range } from "./model.js";
import { words } from "./words.js";

/** Chosen for a category that training never saw. */
const OTHER = "\u0000other";

/** How far beyond the training data a slider reaches, as a share of their range. */
const BEYOND = 0.12;

/** Longer lists of categories are not told in the hint. */
const MANY = 6;

/** A long unit stands in the hint only: it would leave no room for the number. */
const short = (unit = "") => (unit.length > 8 ? "" : unit);

/** The ends of a slider, on whole steps; nothing that was never negative becomes so. */
export function reach({ min, max }, step) {
  const beyond = Math.max(step, Math.ceil(((max - min) * BEYOND) / step) * step);
  return [min < 0 ? min - beyond : Math.max(0, min - beyond), max + beyond].map(end => +end.toPrecision(12));
}

/** The training data as bars, to stand behind a scale with those ends. */
export function histogram({ min, max, seen }, [low, high]) {
  const most = Math.max(...seen.histogram);
  const width = (max - min) / seen.histogram.length || high - low;
  const view = { viewBox: `0 0 ${high - low} 1`, preserveAspectRatio: "none", "aria-hidden": "true" };
  return draw("svg", view, ...seen.histogram.map((count, i) => draw("rect", {
    x: min - low + i * width, width: width * 0.86, y: 1 - count / most, height: count / most,
  })));
}

function numberField(feature, id, changed) {
  const step = feature.step ?? ((feature.max - feature.min) / 100 || 1);
  const ends = reach(feature, step);
  const entry = make("input", { type: "number", id, step: "any" });
  const slider = make("input", { type: "range", min: ends[0], max: ends[1], step, ariaLabel: `${feature.title}, slider` });
  entry.oninput = () => changed(Number.isNaN(entry.valueAsNumber) ? null : entry.valueAsNumber);
  slider.oninput = () => changed(slider.valueAsNumber);
  return {
    control: entry,
    parts: [
      make("span", { className: "entry" }, entry, make("span", { className: "unit", textContent: short(feature.unit) })),
      make("div", { className: "slide" }, histogram(feature, ends), slider),
    ],
    hint: `trained on ${range(feature.min, feature.max, feature.unit)}`,
    show(value) {
      const typed = Number.isNaN(entry.valueAsNumber) ? null : entry.valueAsNumber;
      if (typed !== value) entry.value = value ?? "";
      slider.value = value ?? feature.seen.quantiles[4][1];
      slider.ariaValueText = value === null ? "unknown" : `${value} ${feature.unit ?? ""}`.trim();
    },
  };
}

function categoryField(feature, id, changed) {
  const select = make("select", { id },
    ...feature.categories.map(category => new Option(category, category)),
    new Option("unknown", ""), new Option("something else", OTHER));
  select.onchange = () => changed(select.value === "" ? null : select.value === OTHER ? "" : select.value);
  const counted = Object.entries(feature.seen.counts).slice(0, MANY).map(([name, n]) => `${name} ${n}`);
  const more = feature.categories.length - MANY;
  return {
    control: select,
    parts: [select],
    hint: `trained on ${counted.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    show(value) {
      select.value = value === null ? "" : feature.categories.includes(value) ? value : OTHER;
    },
  };
}

function textField(feature, id, changed, terms) {
  const area = make("textarea", { id, rows: 4, spellcheck: false });
  const known = make("p", { className: "small known" });
  area.oninput = () => changed(area.value === "" ? null : area.value);
  const length = share => Math.round(feature.seen.quantiles.find(([q]) => q === share)[1]);
  return {
    control: area,
    parts: [area, known],
    hint: `trained on texts of ${length(0.05)} to ${length(0.95)} words; ${feature.terms} words and pairs of words are known`,
    show(value) {
      if (area.value !== (value ?? "")) area.value = value ?? "";
      const all = words(value ?? "");
      const unknown = [...new Set(all.filter(word => !terms.has(word)))];
      known.textContent = all.length === 0 ? ""
        : `The model knows ${all.filter(word => terms.has(word)).length} of ${all.length} words`
          + `${unknown.length ? `; not: ${unknown.slice(0, 12).join(", ")}${unknown.length > 12 ? " …" : ""}` : ""}.`;
    },
  };
}

/** A field for each date whose parts are features: choosing it sets all of them at once. */
export function dateFields(features, changed) {
  const columns = [...new Set(features.flatMap(({ date }) => (date ? [date.column] : [])))];
  return columns.map((column, i) => {
    const parts = features.filter(({ date }) => date?.column === column);
    const id = `date-${i}`;
    const hours = parts.some(({ date }) => date.part === "hour");
    const entry = make("input", { type: hours ? "datetime-local" : "date", id });
    entry.setAttribute("aria-describedby", `${id}-hint`);
    entry.oninput = () => {
      const time = read(entry.value);
      if (time) changed(Object.fromEntries(parts.map(({ name, date }) => [name, part(time, date.part)])));
    };
    return make("div", { className: "field" }, make("label", { htmlFor: id, textContent: column }),
      make("span", { className: "small", id: `${id}-hint`, textContent: `sets ${parts.map(({ title }) => title).join("; ")}` }),
      make("span", { className: "entry" }, entry));
  });
}

/**
 * Makes the field of a feature.
 * @param changed is called with the new value; null where it is unknown
 * @returns its element, and functions that show a value and a doubt
 */
export function field(model, feature, i, changed) {
  const id = `field-${i}`;
  const kind = { number: numberField, category: categoryField, text: textField }[feature.type];
  const { control, parts, hint, show } = kind(feature, id, changed, model.terms);
  control.setAttribute("aria-describedby", `${id}-hint ${id}-warning`);
  const warning = make("p", { className: "warning", id: `${id}-warning` });
  const element = make("div", { className: `field ${feature.type}` },
    make("label", { htmlFor: id, textContent: feature.title }),
    make("span", { className: "small", id: `${id}-hint`, textContent: hint }), ...parts, warning);
  return {
    element,
    show,
    warn(doubt) {
      warning.textContent = doubt?.text ?? "";
      element.classList.toggle("odd", Boolean(doubt));
      control.setAttribute("aria-invalid", String(Boolean(doubt?.guess)));
    },
  };
}
