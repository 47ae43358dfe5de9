/** Dates as training takes them apart: a pattern of Java's DateTimeFormatter, or ISO 8601; no zone is applied. */

const NAMES = {
  month: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  weekday: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):[0-5]\d(?::[0-5]\d(?:\.\d{0,9})?)?)?(?:Z|[+-]\d\d:[0-5]\d)?$/i;

/** The letters of patterns that this page knows, with what they stand for. */
const LETTERS = [
  [/^(yyyy|uuuu)/, "(?<year>\\d{4})"], [/^MMMM/, `(?<month>${NAMES.month.join("|")})`],
  [/^MMM/, `(?<month>${NAMES.month.map(name => name.slice(0, 3)).join("|")})`], [/^MM/, "(?<month>\\d\\d)"], [/^M/, "(?<month>\\d+)"],
  [/^dd/, "(?<day>\\d\\d)"], [/^d/, "(?<day>\\d+)"], [/^HH/, "(?<hour>\\d\\d)"], [/^H/, "(?<hour>\\d+)"],
  [/^hh/, "(?<clock>0[1-9]|1[0-2])"], [/^h/, "(?<clock>0*(?:1[0-2]|[1-9]))"], [/^a/, "(?<half>[ap])m"],
  [/^(mm|ss)/, "[0-5]\\d"], [/^[ms]/, "0*[0-5]?\\d"], [/^'([^']*)'/, null], [/^[^A-Za-z']/, null],
];

/** A regular expression with named groups for a pattern; nothing if it has letters that this page does not know. */
function expression(format) {
  let made = "";
  for (let rest = format; rest;) {
    const known = LETTERS.find(([letter]) => letter.test(rest));
    if (!known) return undefined;
    const [found, quoted] = known[0].exec(rest);
    made += known[1] ?? (quoted ?? found).replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
    rest = rest.slice(found.length);
  }
  return new RegExp(`^${made}$`, "i");
}

/** Year, month, day and hour as a moment of UTC; nothing if there is no such day. */
function moment(year, month, day, hour) {
  const time = new Date(Date.UTC(year, month - 1, day, hour));
  time.setUTCFullYear(year);
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 ? time : undefined;
}

/** Reads a date; nothing if it is none of the format. */
export function read(text, format) {
  if (format === "seconds" || format === "milliseconds") {
    const number = text.trim() === "" ? NaN : Number(text);
    return Number.isFinite(number) ? new Date(Math.floor(format === "seconds" ? number : number / 1000) * 1000) : undefined;
  }
  if (!format) {
    const found = ISO.exec(text);
    return found ? moment(+found[1], +found[2], +found[3], +(found[4] ?? 0)) : undefined;
  }
  const { year, month = "1", day = "1", clock = "0", half = "a", hour = clock % 12 + (/p/i.test(half) ? 12 : 0) } =
    expression(format)?.exec(text)?.groups ?? {};
  const named = NAMES.month.findIndex(name => name.slice(0, 3).toLowerCase() === String(month).slice(0, 3).toLowerCase());
  return year ? moment(+year, named < 0 ? +month : named + 1, +day, +hour) : undefined;
}

/** One part of a date: a number, or the name of a category. */
export const part = (time, name) => ({
  year: () => time.getUTCFullYear(),
  month: () => NAMES.month[time.getUTCMonth()],
  weekday: () => NAMES.weekday[(time.getUTCDay() + 6) % 7],
  hour: () => time.getUTCHours(),
  days: () => Math.floor(time.getTime() / DAY),
})[name]();
