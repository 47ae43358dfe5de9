/** Scores a CSV file row by row, in the browser. */
import { part, read } from "./dates.js";

/** So many rows are answered between two looks at the clock of the page. */
const CHUNK = 500;
const MOST_BYTES = 100 * 2 ** 20;

/** The cells of a CSV file (RFC 4180): quoted ones may hold separators, line ends and doubled quotes. */
export function cells(text, separator) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || row[0].trim() !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[i++];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (c === separator) {
      row.push(cell);
      cell = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      endRow();
    } else {
      cell += c;
    }
  }
  if (cell !== "" || row.length) endRow();
  return rows.map(cells => cells.map(value => value.trim()));
}

/** The separator that the first line holds most often. */
function separatorOf(text) {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return [",", ";", "\t", "|"].reduce((a, b) => (first.split(b).length > first.split(a).length ? b : a));
}

const quoted = (value, separator) => {
  const text = String(value);
  return text.includes('"') || text.includes(separator) || /[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The header with further names behind it; one that the file has already, for it was answered before, is numbered. */
export function extended(header, names) {
  const all = [...header];
  for (const name of names) {
    let free = name;
    for (let i = 2; all.includes(free); i++) free = `${name} ${i}`;
    all.push(free);
  }
  return all;
}

/** The part of a date, where the file has the date in place of its parts. */
function partOf({ name, date }, header, row, missing, unread) {
  const cell = row[header.indexOf(date.column)] ?? "";
  if (cell === "" || missing.includes(cell)) return null;
  const time = read(cell, date.format);
  if (time) return part(time, date.part);
  unread.add(`${date.column} "${cell}"`);
  return null;
}

const isThere = (feature, header) => header.includes(feature.name) || Boolean(feature.date && header.includes(feature.date.column));

/** Values by name from the cells of a row; what is not a number or a date where one belongs is counted and unknown. */
function values(model, header, row, missing, comma, unread) {
  return Object.fromEntries(model.features.map(feature => {
    if (feature.date && !header.includes(feature.name)) return [feature.name, partOf(feature, header, row, missing, unread)];
    const cell = row[header.indexOf(feature.name)] ?? "";
    if (cell === "" || missing.includes(cell)) return [feature.name, null];
    if (feature.type !== "number") return [feature.name, cell];
    const number = Number(comma ? cell.replace(",", ".") : cell);
    if (Number.isFinite(number)) return [feature.name, number];
    unread.add(`${feature.name} "${cell}"`);
    return [feature.name, null];
  }));
}

/**
 * Scores a file.
 * @param kind says what an answer means
 * @param {File} file with a header that names the model's inputs; other columns are carried along
 * @param progress is called with the number of rows that are done, and of all
 * @returns what was found, and the same file with answers and warnings behind its columns
 */
export async function score(model, kind, data, file, progress) {
  if (file.size > MOST_BYTES) throw new Error("The file is larger than 100 MB: use mvn seedbed:serve for it.");
  const text = new TextDecoder(data?.dialect?.encoding ?? "utf-8").decode(await file.arrayBuffer());
  const separator = separatorOf(text);
  const [header = [], ...rows] = cells(text, separator);
  const absent = model.features.filter(feature => !isThere(feature, header)).map(feature => feature.name);
  if (absent.length === model.features.length) {
    throw new Error(`Its first line names none of the model's inputs: ${absent.slice(0, 8).join(", ")}${absent.length > 8 ? " …" : ""}.`);
  }
  const missing = data?.dialect?.missing ?? ["NA"];
  const found = { rows: rows.length, absent, doubtful: 0, answers: [], unread: new Set() };
  const lines = [extended(header, [...kind.columns, "warnings"])];
  for (let from = 0; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    const cases = part.map(row => values(model, header, row, missing, data?.dialect?.decimal === ",", found.unread));
    model.answers(cases).forEach((answer, i) => {
      const doubts = model.doubts(cases[i]);
      const warnings = doubts.flatMap((doubt, k) => (doubt ? [`${model.features[k].name}: ${doubt.text}`] : []));
      found.doubtful += warnings.length ? 1 : 0;
      found.answers.push(answer);
      const cells = header.map((_, k) => part[i][k] ?? "");
      lines.push([...cells, ...kind.cells(answer, kind.verdict(answer, doubts)), warnings.join(" ")]);
    });
    progress(Math.min(from + CHUNK, rows.length), rows.length);
    await new Promise(done => setTimeout(done));
  }
  const csv = lines.map(line => line.map(value => quoted(value, separator)).join(separator)).join("\r\n") + "\r\n";
  return { found, csv, first: lines.slice(0, 6).map(line => line.slice(header.length)) };
}
