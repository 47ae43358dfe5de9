/** What the page says of a model that answers with a number: value, low and high in, words and a scale out. */
import { histogram, reach } from "./fields.js";
import { draw, find, make, whole } from "./make.js";

/** Of a number without a step, three digits of its deviation are told. */
const DIGITS = 2;
const MOST_DIGITS = 12;

/** About so many lines cross the chart. */
const TICKS = 3;

/** The number of decimals in which a number is written whose last digit stands for a step. */
export const decimals = step => Math.min(MOST_DIGITS, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));

export class Numbers {
  margin = { top: 12, bottom: 26, left: 56, right: 16 };
  caution = "the interval is no longer to be trusted then";

  constructor({ target }, quality, seen) {
    Object.assign(this, target.number);
    this.title = target.title;
    this.quality = quality;
    this.digits = decimals(this.step ?? this.scale / 10 ** DIGITS);
    this.ends = reach(this, this.step ?? this.scale / 10);
    this.caption = make("p");
    this.band = make("b", { className: "band" });
    this.mark = make("b", { className: "mark" });
    const gauge = make("div", { className: "gauge" },
      histogram({ min: this.min, max: this.max, seen }, this.ends), make("i", {}, this.band, this.mark),
      make("p", { className: "small" }, make("span", { textContent: this.number(this.ends[0]) }), make("span", { textContent: this.shown(this.ends[1]) })));
    gauge.setAttribute("aria-hidden", "true");
    find("says").replaceChildren(this.caption, gauge);
  }

  number(value) {
    return value.toFixed(this.digits).replace(/^-(0(\.0*)?)$/, "$1");
  }

  /** With the unit. */
  shown(value) {
    return `${this.number(value)}${this.unit ? `\u00a0${this.unit}` : ""}`;
  }

  between(low, high) {
    return `${this.number(low)} to ${this.shown(high)}`;
  }

  verdict([value, low, high], doubts) {
    const beyond = value < this.min || value > this.max;
    const guess = beyond || doubts.some(doubt => doubt?.guess);
    const words = !Number.isFinite(value) ? "No answer: a number is too large" : `${guess ? "A guess: " : ""}${this.shown(value)}`;
    const remark = beyond ? `The answer lies outside of ${this.between(this.min, this.max)}, all that the model was trained on.` : "";
    return { answer: value, guess, remark, words, spoken: `${words}, ${whole(this.promised)} interval ${this.between(low, high)}`, colour: "var(--hue-0)" };
  }

  show([value, low, high]) {
    this.caption.textContent = `${this.title}: ${whole(this.promised)} interval ${this.between(low, high)}`;
    const [from, to] = this.ends;
    const place = number => Math.min(100, Math.max(0, (100 * (number - from)) / (to - from))) || 0;
    this.band.style.left = `${place(low)}%`;
    this.band.style.width = `${place(high) - place(low)}%`;
    this.mark.style.left = `${place(value)}%`;
  }

  off({ value, low, high }) {
    return `${this.shown(value)} (95\u00a0% interval ${this.between(low, high)})`;
  }

  /** What the test rows say of answers like this one. */
  evidence({ answer, guess }) {
    const { bins } = this.quality;
    const bin = answer >= bins[0].low && bins.find(({ high }) => answer <= high);
    if (!bin || guess) return [];
    return [`The ${bin.n} test cases with the nearest answers, ${this.between(bin.low, bin.high)}, were off by ${this.shown(bin.mae)} on average; for ${bin.held} of them the interval held the true number.`];
  }

  slice({ n, metric }) {
    return `off by ${this.off(metric)} on average, over ${n} test cases.`;
  }

  worth() {
    const { n, held, mae, baseline, coverage } = this.quality;
    return `Typically off by ${this.off(mae)}: the mean over ${n} test cases. Always answering with the mean is off by ${this.shown(baseline)}. `
      + `The interval held the true number for ${held} of ${n}: ${whole(coverage.value)} (95\u00a0% interval ${whole(coverage.low)} to ${whole(coverage.high)}), where ${whole(this.promised)} are promised.`;
  }

  report([value, low, high]) {
    return { value, low, high, ...(this.unit ? { unit: this.unit } : {}) };
  }

  columns = ["predicted", "low", "high"];

  cells(numbers) {
    return Array.from(numbers, number => String(Number(number.toPrecision(7))));
  }

  summed(answers) {
    const values = answers.map(([value]) => value).sort((a, b) => a - b);
    if (!values.length) return "no answer";
    return `answers from ${this.between(values[0], values[values.length - 1])}, half of them below ${this.shown(values[values.length >> 1])}`;
  }

  spread(answers) {
    const values = answers.map(([value]) => value);
    return (Math.max(...values) - Math.min(...values)) / this.scale;
  }

  /** From the lowest interval to the highest one, with lines at round numbers. */
  axis(answers) {
    const low = Math.min(...answers.map(answer => answer[1]));
    const high = Math.max(...answers.map(answer => answer[2]));
    const rough = (high - low) / TICKS;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [5, 2, 1].map(n => n * power).find(n => n <= rough);
    const ticks = [];
    for (let i = Math.ceil(low / step); i * step <= high; i++) {
      ticks.push({ at: i * step, text: (i * step).toFixed(decimals(step)) });
    }
    return { low, high, ticks };
  }

  /** The value within its interval. */
  lines(answers, present, points) {
    const back = points(answer => answer[1]).split(" ").reverse().join(" ");
    return [
      draw("polygon", { class: "band", points: `${points(answer => answer[2])} ${back}` }),
      draw("polyline", { class: "curve top", "--c": "var(--hue-0)", points: points(answer => answer[0]) }),
    ];
  }

  along(tried, answers, present, now, range, shown) {
    const values = answers.map(([value]) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const at = value => shown(tried[values.indexOf(value)]);
    if (high - low < this.scale / 1000) return `No value from ${range} moves the answer while all else stays.`;
    return `From ${range} the answer lies between ${this.shown(low)} (at ${at(low)}) and ${this.shown(high)} (at ${at(high)}), while all else stays. The band is the interval.`;
  }

  line([value]) {
    return { says: this.shown(value), share: Math.min(1, Math.max(0, (value - this.ends[0]) / (this.ends[1] - this.ends[0]))) };
  }

  among(categories, answers) {
    const values = answers.map(([value]) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const of = value => `${this.shown(value)} for ${categories[values.indexOf(value)]}`;
    return `${high > low ? `The answer lies between ${of(low)} and ${of(high)}` : "The answer is the same for each of them"}, while all else stays.`;
  }

  move([value], [present]) {
    const by = value - present;
    return { share: Math.min(1, Math.abs(by) / this.scale), says: `${by < 0 ? "−" : "+"}${this.shown(Math.abs(by))}` };
  }

  without([most]) {
    return `Leaving out “${most.word}” moves the answer most: by ${most.says}.`;
  }
}
