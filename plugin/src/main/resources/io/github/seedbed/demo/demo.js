/** The page: fields on one side, the answer and what would change it on the other. Nothing is sent anywhere. */
import { load, save } from "./files.js";
import { field } from "./fields.js";
import { find, hue, make, percent, whole } from "./make.js";
import { Model } from "./model.js";
import { score } from "./table.js";
import { influence, whatIf } from "./whatif.js";

/** Of more features than that the most influential ones are shown, the others folded. */
const MOST_FIELDS = 15;
const SHOWN_FIELDS = 12;

/** Of more labels than that the best ones are shown, the others folded. */
const MOST_BARS = 8;
const SHOWN_BARS = 6;

/** More examples than that become a list to choose from. */
const MOST_EXAMPLES = 7;

/** How long after the last change a screen reader is told the answer. */
const QUIET_MS = 500;

/** The values of the case on show, by feature. */
let state = {};
let files, model, fields, example;
let speaking;

function start() {
  state = values(model.parity.rows[0].input);
  fields = model.features.map((feature, i) => field(model, feature, i, value => set(feature.name, value)));
  lay();
  offerExamples();
  find("feature").append(...byInfluence().map(([i]) => new Option(model.features[i].title, i)));
  find("feature").onchange = render;
  facts();
  offerFile();
  new ResizeObserver(() => drawWhatIf()).observe(find("chart"));
  const linked = new URLSearchParams(location.hash.slice(1));
  if (model.features.some(({ name }) => linked.has(name))) follow(linked);
  render();
  document.body.dataset.ready = "true";
}

/** All features of a row, null where it has none. */
const values = row => Object.fromEntries(model.features.map(({ name }) => [name, row[name] ?? null]));

function set(name, value) {
  state = { ...state, [name]: value };
  example = undefined;
  render();
}

function byInfluence() {
  const closest = model.parity.rows.find(row => row.about === "the closest call") ?? model.parity.rows[0];
  return model.features.map((feature, i) => [i, influence(model, values(closest.input), feature)]).sort((a, b) => b[1] - a[1]);
}

function lay() {
  const all = find("fields");
  if (model.features.length <= MOST_FIELDS) {
    all.replaceChildren(...fields.map(({ element }) => element));
    return;
  }
  const first = new Set(byInfluence().slice(0, SHOWN_FIELDS).map(([i]) => i));
  const rest = fields.filter((_, i) => !first.has(i)).map(({ element }) => element);
  all.replaceChildren(...fields.filter((_, i) => first.has(i)).map(({ element }) => element),
    make("details", {}, make("summary", { textContent: `${rest.length} features of less influence` }), ...rest));
}

function offerExamples() {
  const rows = model.parity.rows;
  const name = row => row.about[0].toUpperCase() + row.about.slice(1);
  const show = row => { state = values(row.input); example = row; render(); };
  example = rows[0];
  if (rows.length > MOST_EXAMPLES) {
    const select = make("select", { ariaLabel: "Examples" }, ...rows.map((row, i) => new Option(name(row), i)));
    select.onchange = () => show(rows[select.value]);
    find("examples").append(select);
    return;
  }
  find("examples").append(...rows.map(row => {
    const button = make("button", { type: "button", textContent: name(row) });
    button.onclick = () => show(row);
    return button;
  }));
}

/** Takes a case from the address of the page. */
function follow(linked) {
  example = undefined;
  for (const { name, type } of model.features) {
    const value = linked.get(name);
    const number = type === "number" && value ? Number(value) : null;
    state[name] = type === "number" ? (Number.isFinite(number) ? number : null) : value;
  }
}

function render() {
  const doubts = model.doubts(state);
  const scores = model.answer(state);
  const verdict = model.verdict(scores, doubts);
  fields.forEach((field, i) => { field.show(state[model.features[i].name]); field.warn(doubts[i]); });
  [...find("examples").querySelectorAll("button")].forEach((button, i) =>
    button.setAttribute("aria-pressed", String(model.parity.rows[i] === example)));
  showAnswer(verdict);
  showBars(scores);
  showNotes(verdict, doubts);
  drawWhatIf();
  const told = model.features.filter(({ name }) => state[name] !== null).map(({ name }) => [name, state[name]]);
  history.replaceState(null, "", `#${new URLSearchParams(told)}`);
}

const inWords = ({ trust, label }) =>
  ({ sure: label, unsure: `Unsure: ${label}?`, guess: `A guess: ${label}` })[trust];

function showAnswer(verdict) {
  const words = Number.isNaN(verdict.score) ? "No answer: a number is too large" : inWords(verdict);
  find("label").textContent = words;
  find("label").className = verdict.trust === "guess" ? "doubtful" : "";
  find("label").style.setProperty("--c", hue(verdict.top, model.labels.length, true));
  find("bar").textContent = `${words}, ${percent(verdict.score)}`;
  clearTimeout(speaking);
  speaking = setTimeout(() => { find("status").textContent = `${words}, ${percent(verdict.score)}`; }, QUIET_MS);
}

function showBars(scores) {
  const order = model.labels.map((_, k) => k).sort((a, b) => scores[b] - scores[a]);
  const line = k => {
    const bar = make("b");
    bar.style.width = `${100 * scores[k]}%`;
    const item = make("li", {}, make("span", { textContent: model.labels[k] }), make("span", { textContent: percent(scores[k]) }), make("i", {}, bar));
    item.style.setProperty("--c", hue(k, model.labels.length, k === order[0]));
    return item;
  };
  const shown = order.length > MOST_BARS ? SHOWN_BARS : order.length;
  find("bars").replaceChildren(...order.slice(0, shown).map(line));
  find("rest").hidden = shown === order.length;
  find("rest").querySelector("summary").textContent = `${order.length - shown} other labels`;
  find("rest").querySelector("ol").replaceChildren(...order.slice(shown).map(line));
}

/** What is known of how often such an answer is right. */
function showNotes(verdict, doubts) {
  const { bins, slices } = files.about.quality;
  const notes = [];
  const doubtful = doubts.filter(doubt => doubt?.guess).length;
  if (doubtful) {
    notes.push(make("p", { className: "note", textContent: `${doubtful === 1 ? "A value lies" : `${doubtful} values lie`} outside of what training saw: a high score says nothing then.` }));
  }
  const bin = bins.find(({ low, high }) => verdict.score >= low && (verdict.score < high || high === 1));
  const lines = [];
  if (bin && !doubtful) {
    lines.push(`Of the ${bin.n} test cases with a score from ${whole(bin.low)} to ${whole(bin.high)}, ${whole(bin.accuracy.value)} were right (${interval(bin.accuracy)}).`);
  }
  for (const { by, value, n, accuracy } of slices) {
    const feature = model.features.find(({ name }) => name === by);
    if (feature && state[by] === value) {
      lines.push(`${feature.title} ${value}: right for ${whole(accuracy.value)} of ${n} test cases (${interval(accuracy)}).`);
    }
  }
  find("notes").replaceChildren(...notes, ...lines.map(textContent => make("p", { className: "small", textContent })));
}

const interval = ({ low, high }) => `95\u00a0% interval ${whole(low)} to ${whole(high)}`;

function drawWhatIf() {
  whatIf(model, state, model.features[find("feature").value], find("chart"), find("change"));
}

const item = (...content) => make("li", {}, ...content);

function facts() {
  const { about } = files;
  const { right, n, accuracy, baseline } = about.quality;
  const trust = [item(`Right for ${right} of ${n} test cases: ${whole(accuracy.value)}, ${interval(accuracy)}. Always naming the most frequent label is right for ${whole(baseline)}.`,
    ...(about.card ? [" ", make("a", { href: about.card, textContent: "The model card" }), " tells more."] : []))];
  if (about.outOfScope) trust.push(item(`Out of scope: ${about.outOfScope}`));
  const proof = model.proof();
  const differs = `largest difference ${proof.worst.toExponential(1)}`;
  trust.push(item(proof.holds ? `This browser reproduced all ${proof.rows} reference predictions (${differs}).`
    : `This browser does not reproduce the reference predictions (${differs}): do not rely on what it says.`));
  trust.push(item("Everything is computed on this page. Nothing that you enter leaves it."));
  find("trust").replaceChildren(...trust);
  if (!proof.holds) find("answer").prepend(make("p", { className: "note", role: "alert", textContent: trust[trust.length - 2].textContent }));
  document.body.dataset.proof = String(proof.holds);

  const copy = make("button", { type: "button", textContent: "Copy a link to this case" });
  copy.onclick = async () => {
    await navigator.clipboard.writeText(location.href).then(() => { copy.textContent = "Link copied"; }, () => { copy.textContent = "The address of this page is the link"; });
  };
  const keep = make("button", { type: "button", textContent: "Save this case with its scores" });
  keep.onclick = () => save("case.json", "application/json", `${JSON.stringify(report(), null, 2)}\n`);
  find("use").replaceChildren(item(copy), item(keep),
    item(`model.onnx, ${(files.onnx.byteLength / 1024).toFixed(1)} KiB, is one file that any ONNX runtime opens; version ${about.version}, bundle ${about.id.slice(0, 12)}.`));
}

function report() {
  const scores = model.answer(state);
  const doubts = model.doubts(state);
  return {
    model: files.about.name, version: files.about.version, bundle: files.about.id, input: state, label: model.labels[model.top(scores)],
    scores: Object.fromEntries(model.labels.map((label, k) => [label, scores[k]])),
    warnings: Object.fromEntries(model.features.flatMap(({ name }, i) => (doubts[i] ? [[name, doubts[i].text]] : []))),
  };
}

/** A file is chosen or dropped anywhere on its section. */
function offerFile() {
  const choose = find("file");
  const drop = find("table");
  choose.onchange = () => choose.files[0] && scoreFile(choose.files[0]);
  drop.ondragover = event => { event.preventDefault(); drop.classList.add("over"); };
  drop.ondragleave = () => drop.classList.remove("over");
  drop.ondrop = event => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files[0]) scoreFile(event.dataTransfer.files[0]);
  };
}

async function scoreFile(file) {
  const says = find("scored");
  try {
    const { found, csv, first } = await score(model, files.config.data[0], file, (done, all) => { says.textContent = `${done} of ${all} rows`; });
    const counts = [...found.labels].sort((a, b) => b[1] - a[1]).map(([label, n]) => `${label} ${n}`);
    const lines = [`${found.rows} rows: ${counts.join(", ")}. ${found.doubtful} of them have a value to doubt.`];
    if (found.absent.length) lines.push(`Columns that it lacks, taken as unknown: ${found.absent.join(", ")}.`);
    if (found.unread.size) lines.push(`Not numbers, taken as unknown: ${[...found.unread].slice(0, 5).join(", ")}${found.unread.size > 5 ? " …" : ""}.`);
    const keep = make("button", { type: "button", textContent: "Save the file with its scores" });
    keep.onclick = () => save(file.name.replace(/(\.[^.]*)?$/, "-scored.csv"), "text/csv", csv);
    const [header, ...rows] = first;
    const row = (tag, cells) => make("tr", {}, ...cells.map(textContent => make(tag, { textContent, ...(tag === "th" ? { scope: "col" } : {}) })));
    const table = make("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "The first rows with their scores" },
      make("table", {}, make("thead", {}, row("th", header)), make("tbody", {}, ...rows.map(cells => row("td", cells)))));
    says.replaceChildren(...lines.map(textContent => make("p", { textContent })), keep, table);
  } catch (error) {
    says.replaceChildren(make("p", { className: "note", textContent: `${file.name} cannot be scored. ${error.message}` }));
  }
}

try {
  files = await load();
  model = new Model(files);
  start();
} catch (error) {
  find("main").replaceChildren(make("p", { className: "note", role: "alert", textContent: `The demo cannot start: ${error.message}` }));
  throw error;
}
