/** The page: fields on one side, the answer and what would change it on the other. Nothing is sent anywhere. */
import { load, save } from "./files.js";
import { dateFields, field } from "./fields.js";
import { Labels } from "./labels.js";
import { find, make } from "./make.js";
import { Model } from "./model.js";
import { Numbers } from "./numbers.js";
import { score } from "./table.js";
import { influence, whatIf } from "./whatif.js";

/** Of more features than that the most influential ones are shown, the others folded. */
const MOST_FIELDS = 15;
const SHOWN_FIELDS = 12;

/** More examples than that become a list to choose from. */
const MOST_EXAMPLES = 7;

/** How long after the last change a screen reader is told the answer. */
const QUIET_MS = 500;

/** The values of the case on show, by feature. */
let state = {};
let files, model, kind, fields, example;
let speaking;

function start() {
  state = values(model.parity.rows[0].input);
  fields = model.features.map((feature, i) => field(model, feature, i, value => set({ [feature.name]: value })));
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

function set(values) {
  state = { ...state, ...values };
  example = undefined;
  render();
}

function byInfluence() {
  const closest = model.parity.rows.find(row => row.about === "the closest call") ?? model.parity.rows[0];
  return model.features.map((feature, i) => [i, influence(model, kind, values(closest.input), feature)]).sort((a, b) => b[1] - a[1]);
}

function lay() {
  const all = find("fields");
  find("dates").replaceChildren(...dateFields(model.features, set));
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
  const answer = model.answer(state);
  const verdict = kind.verdict(answer, doubts);
  fields.forEach((field, i) => { field.show(state[model.features[i].name]); field.warn(doubts[i]); });
  [...find("examples").querySelectorAll("button")].forEach((button, i) =>
    button.setAttribute("aria-pressed", String(model.parity.rows[i] === example)));
  showAnswer(verdict);
  kind.show(answer);
  showNotes(verdict, doubts);
  drawWhatIf();
  const told = model.features.filter(({ name }) => state[name] !== null).map(({ name }) => [name, state[name]]);
  history.replaceState(null, "", `#${new URLSearchParams(told)}`);
}

function showAnswer({ words, spoken, guess, colour }) {
  find("label").textContent = words;
  find("label").className = guess ? "doubtful" : "";
  find("label").style.setProperty("--c", colour);
  find("bar").textContent = spoken;
  clearTimeout(speaking);
  speaking = setTimeout(() => { find("status").textContent = spoken; }, QUIET_MS);
}

/** Why to doubt the answer, and what is known of how good such answers are. */
function showNotes(verdict, doubts) {
  const notes = [];
  const doubtful = doubts.filter(doubt => doubt?.guess).length;
  if (doubtful) {
    notes.push(`${doubtful === 1 ? "A value lies" : `${doubtful} values lie`} outside of what training saw: ${kind.caution}.`);
  }
  if (verdict.remark) notes.push(verdict.remark);
  const lines = kind.evidence(verdict);
  for (const slice of files.about.quality.slices) {
    const feature = model.features.find(({ name }) => name === slice.by);
    if (feature && state[slice.by] === slice.value) lines.push(`${feature.title} ${slice.value}: ${kind.slice(slice)}`);
  }
  find("notes").replaceChildren(
    ...notes.map(textContent => make("p", { className: "note", textContent })),
    ...lines.map(textContent => make("p", { className: "small", textContent })));
}

function drawWhatIf() {
  whatIf(model, kind, state, model.features[find("feature").value], find("chart"), find("change"));
}

const item = (...content) => make("li", {}, ...content);

function facts() {
  const { about } = files;
  const trust = [item(kind.worth(),
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
  const keep = make("button", { type: "button", textContent: "Save this case with its answer" });
  keep.onclick = () => save("case.json", "application/json", `${JSON.stringify(report(), null, 2)}\n`);
  find("use").replaceChildren(item(copy), item(keep),
    item(`model.onnx, ${(files.onnx.byteLength / 1024).toFixed(1)} KiB, is one file that any ONNX runtime opens; version ${about.version}, bundle ${about.id.slice(0, 12)}.`));
}

function report() {
  const doubts = model.doubts(state);
  return {
    model: files.about.name, version: files.about.version, bundle: files.about.id, input: state, ...kind.report(model.answer(state)),
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
    const { found, csv, first } = await score(model, kind, files.config.data[0], file, (done, all) => { says.textContent = `${done} of ${all} rows`; });
    const lines = [`${found.rows} rows: ${kind.summed(found.answers)}. ${found.doubtful} of them have a value to doubt.`];
    if (found.absent.length) lines.push(`Columns that it lacks, taken as unknown: ${found.absent.join(", ")}.`);
    if (found.unread.size) lines.push(`Neither numbers nor dates, taken as unknown: ${[...found.unread].slice(0, 5).join(", ")}${found.unread.size > 5 ? " …" : ""}.`);
    const keep = make("button", { type: "button", textContent: "Save the file with its answers" });
    keep.onclick = () => save(file.name.replace(/(\.[^.]*)?$/, "-scored.csv"), "text/csv", csv);
    const [header, ...rows] = first;
    const row = (tag, cells) => make("tr", {}, ...cells.map(textContent => make(tag, { textContent, ...(tag === "th" ? { scope: "col" } : {}) })));
    const table = make("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "The first rows with their answers" },
      make("table", {}, make("thead", {}, row("th", header)), make("tbody", {}, ...rows.map(cells => row("td", cells)))));
    says.replaceChildren(...lines.map(textContent => make("p", { textContent })), keep, table);
  } catch (error) {
    says.replaceChildren(make("p", { className: "note", textContent: `${file.name} cannot be scored. ${error.message}` }));
  }
}

try {
  files = await load();
  model = new Model(files);
  kind = files.config.task === "regression" ? new Numbers(files.config, files.about.quality, files.profile.target)
    : new Labels(files.config, files.about.quality);
  start();
} catch (error) {
  find("main").replaceChildren(make("p", { className: "note", role: "alert", textContent: `The demo cannot start: ${error.message}` }));
  throw error;
}
