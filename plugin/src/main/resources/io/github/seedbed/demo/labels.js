/** What the page says of a model that answers with labels: scores in, words and bars out. */
import { draw, find, hue, make, percent, whole } from "./make.js";
import { best } from "./onnx.js";

/** Below this score the page calls the answer unsure. */
const UNSURE = 0.6;

/** Of more labels than that the best ones are shown, the others folded. */
const MOST_BARS = 8;
const SHOWN_BARS = 6;

/** Lines with a name in the chart. */
const MOST_NAMES = 6;

const interval = ({ low, high }) => `95\u00a0% interval ${whole(low)} to ${whole(high)}`;
const short = label => (label.length > 14 ? `${label.slice(0, 13)}…` : label);

export class Labels {
  /** The space around the chart: the names of the lines stand on the right. */
  margin = { top: 12, bottom: 26, left: 40, right: 96 };

  constructor({ labels, decision }, quality) {
    this.labels = labels;
    this.decision = decision;
    this.quality = quality;
    this.bars = make("ol", { className: "bars" });
    this.more = make("ol", { className: "bars" });
    this.summary = make("summary");
    this.rest = make("details", { id: "rest" }, this.summary, this.more);
    find("says").replaceChildren(this.bars, this.rest);
  }

  /** Which label scores stand for: that of the highest, or of two labels one of them from some score on. */
  top(scores) {
    if (!this.decision) return best(scores);
    const decided = this.labels.indexOf(this.decision.label);
    return scores[decided] >= this.decision.threshold ? decided : 1 - decided;
  }

  hue(label, top) {
    return hue(label, this.labels.length, label === top);
  }

  /** The answer in words: what it is, and how far it can be trusted. */
  verdict(scores, doubts) {
    const top = this.top(scores);
    const label = this.labels[top];
    const guess = doubts.some(doubt => doubt?.guess);
    const says = guess ? `A guess: ${label}` : scores[top] < UNSURE ? `Unsure: ${label}?` : label;
    const words = Number.isNaN(scores[top]) ? "No answer: a number is too large" : says;
    return { answer: label, score: scores[top], guess, words, spoken: `${words}, ${percent(scores[top])}`, colour: this.hue(top, top) };
  }

  show(scores) {
    const order = this.labels.map((_, k) => k).sort((a, b) => scores[b] - scores[a]);
    const line = k => {
      const bar = make("b");
      bar.style.width = `${100 * scores[k]}%`;
      const item = make("li", {}, make("span", { textContent: this.labels[k] }), make("span", { textContent: percent(scores[k]) }), make("i", {}, bar));
      item.style.setProperty("--c", this.hue(k, order[0]));
      return item;
    };
    const shown = order.length > MOST_BARS ? SHOWN_BARS : order.length;
    this.bars.replaceChildren(...order.slice(0, shown).map(line));
    this.rest.hidden = shown === order.length;
    this.summary.textContent = `${order.length - shown} other labels`;
    this.more.replaceChildren(...order.slice(shown).map(line));
  }

  /** Why a doubtful value makes the answer a guess. */
  caution = "a high score says nothing then";

  /** What the test rows say of answers with such a score. */
  evidence({ score, guess }) {
    const bin = this.quality.bins.find(({ low, high }) => score >= low && (score < high || high === 1));
    return bin && !guess ? [`Of the ${bin.n} test cases with a score from ${whole(bin.low)} to ${whole(bin.high)}, ${whole(bin.accuracy.value)} were right (${interval(bin.accuracy)}).`] : [];
  }

  /** What the test rows say of one slice. */
  slice({ n, metric }) {
    return `right for ${whole(metric.value)} of ${n} test cases (${interval(metric)}).`;
  }

  /** How good the model is on all test rows. */
  worth() {
    const { right, n, accuracy, baseline } = this.quality;
    return `Right for ${right} of ${n} test cases: ${whole(accuracy.value)}, ${interval(accuracy)}. Always naming the most frequent label is right for ${whole(baseline)}.`;
  }

  report(scores) {
    return {
      label: this.labels[this.top(scores)],
      scores: Object.fromEntries(this.labels.map((label, k) => [label, scores[k]])),
    };
  }

  /** What a file gets behind its columns. */
  get columns() {
    return ["predicted", ...this.labels.map(label => `score ${label}`)];
  }

  cells(scores, { answer }) {
    return [answer, ...Array.from(scores, score => score.toPrecision(7))];
  }

  /** All answers to a file in one sentence. */
  summed(answers) {
    const counts = new Map();
    answers.forEach(scores => {
      const label = this.labels[this.top(scores)];
      counts.set(label, (counts.get(label) ?? 0) + 1);
    });
    return [...counts].sort((a, b) => b[1] - a[1]).map(([label, n]) => `${label} ${n}`).join(", ");
  }

  /** How far answers are from each other, 0 to 1: of the label that is answered first. */
  spread([first, ...others]) {
    const top = this.top(first);
    const scores = [first, ...others].map(answer => answer[top]);
    return Math.max(...scores) - Math.min(...scores);
  }

  /** The ends of the chart, and what is written at its side. */
  axis() {
    return { low: 0, high: 1, ticks: [0, 0.5, 1].map(score => ({ at: score, text: `${100 * score} %` })) };
  }

  /** A line for each label, with names at their ends. */
  lines(answers, present, points, y, right) {
    const top = this.top(present);
    const highest = k => Math.max(...answers.map(scores => scores[k]));
    const order = this.labels.map((_, k) => k).sort((a, b) => highest(b) - highest(a));
    const curves = [...order].reverse().map(k => draw("polyline", {
      class: k === top ? "curve top" : "curve", "--c": this.hue(k, top), points: points(answer => answer[k]),
    }));
    return [...curves, ...this.names(order.slice(0, MOST_NAMES), top, answers[answers.length - 1], y, right + 6)];
  }

  /** The names at the ends of the lines, pushed apart where they would lie on each other. */
  names(shown, top, ends, y, at) {
    const places = shown.map(k => ({ k, y: y(ends[k]) + 4 })).sort((a, b) => a.y - b.y);
    places.forEach((place, i) => { if (i) place.y = Math.max(place.y, places[i - 1].y + 14); });
    let lowest = y(0) + 4;
    for (const place of [...places].reverse()) {
      place.y = Math.min(place.y, lowest);
      lowest = place.y - 14;
    }
    return places.map(({ k, y }) => draw("text", {
      class: k === top ? "name top" : "name", x: at, y, "--c": this.hue(k, top),
    }, short(this.labels[k])));
  }

  /** The sentence that says what the curve of a number shows. */
  along(tried, answers, present, now, range, shown) {
    const answer = this.top(present);
    const others = tried.map((value, i) => ({ value, label: this.top(answers[i]) })).filter(({ label }) => label !== answer);
    if (!others.length) return `No value from ${range} changes the answer while all else stays.`;
    const distance = ({ value }) => Math.abs(value - (now ?? 0));
    const change = others.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    return `The nearest change of the answer is ${this.labels[change.label]}, at about ${shown(change.value)} while all else stays.`;
  }

  /** One line of a list of answers: what it is, and how long its bar. */
  line(scores) {
    const top = this.top(scores);
    return { says: `${this.labels[top]}, ${percent(scores[top])}`, share: scores[top] };
  }

  /** The sentence below a list of categories. */
  among(categories, answers, present) {
    const now = this.top(present);
    const others = categories.filter((_, i) => this.top(answers[i]) !== now);
    return `${others.length ? `The answer is another one for ${others.join(", ")}` : "The answer is the same for each of them"}, while all else stays.`;
  }

  /** How an answer differs from the present one: the size of the move decides the order. */
  move(scores, present) {
    const top = this.top(present);
    const by = scores[top] - present[top];
    return {
      share: Math.abs(by),
      says: `${this.labels[top]} ${by < 0 ? "−" : "+"}${(100 * Math.abs(by)).toFixed(1)} points`,
      turns: this.top(scores) !== top,
    };
  }

  /** The sentence below a list of words that were left out, largest move first. */
  without(moves) {
    const turning = moves.filter(move => move.turns).map(move => `“${move.word}”`);
    return turning.length ? `Without ${turning.join(" or ")} the answer would be another one.`
      : "No single word decides: the answer stays when any one of them is left out.";
  }
}
