// How soon the demo page answers, in Chromium without a window: the time from the opening of the file to the first
// answer, and of one answer, from the change of a value to the end of the page's own work and to the next picture; of
// both also the CPU time of the page's thread, which a busy machine makes no longer.
// Usage: node page.mjs DEMO.html... (as mvn seedbed:demo writes them)
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const RUNS = 9;
const CHANGES = 100;

/** Notes when the page is ready, from inside. */
const WATCH = `new MutationObserver((_, watching) => {
  if (!document.body?.dataset.ready) return;
  watching.disconnect();
  window.readyAfter = performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true });`;

/** Changes one input after the other as a person would, one a picture. */
const CHANGE = `(async () => {
  const picture = () => new Promise(requestAnimationFrame);
  const fields = [...document.querySelectorAll("#fields input[type=range], #fields select, #fields textarea")];
  const work = [], shown = [];
  for (let i = 0; i < ${CHANGES}; i++) {
    const field = fields[i % fields.length];
    await picture();
    const begin = performance.now();
    if (field.type === "range") field.value = +field.min + (field.max - field.min) * ((i * 37) % 100) / 100;
    else if (field.tagName === "SELECT") field.selectedIndex = i % (field.options.length - 2);
    else field.value = field.value.replace(/( more)*$/, " more".repeat(i % 9));
    field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input"));
    work.push(performance.now() - begin);
    await picture();
    shown.push(performance.now() - begin);
  }
  return { work, shown };
})()`;

const sorted = numbers => [...numbers].sort((a, b) => a - b);
const median = numbers => sorted(numbers)[Math.floor(numbers.length / 2)].toFixed(1);
const high = numbers => sorted(numbers)[Math.floor(numbers.length * 0.95)].toFixed(1);

/** Talks to Chromium over its pipe; the messages end with a zero byte. */
function opened() {
  const profile = mkdtempSync(join(tmpdir(), "page"));
  const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
    `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const events = new Map();
  let id = 0;
  let rest = "";
  browser.stdio[4].on("data", bytes => {
    const messages = (rest + bytes).split("\0");
    rest = messages.pop();
    for (const message of messages.map(text => JSON.parse(text))) {
      waiting.get(message.id)?.(message);
      events.get(message.method)?.(message.params);
    }
  });
  return {
    send: (method, params = {}, sessionId) => new Promise((done, failed) => {
      waiting.set(++id, ({ result, error }) => (error ? failed(new Error(`${method}: ${error.message}`)) : done(result)));
      browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    }),
    event: method => new Promise(done => events.set(method, done)),
    async close() {
      const ended = new Promise(done => browser.on("exit", done));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
    },
  };
}

const browser = opened();
for (const file of process.argv.slice(2)) {
  const ready = [];
  const work = [];
  let answers;
  for (let run = 0; run < RUNS; run++) {
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    const page = (method, params) => browser.send(method, params, sessionId);
    const evaluate = async expression =>
      (await page("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })).result.value;
    await page("Page.enable");
    await page("Performance.enable", { timeDomain: "threadTicks" });
    const cpu = async name => 1000 * (await page("Performance.getMetrics")).metrics.find(each => each.name === name).value;
    await page("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
    const loaded = browser.event("Page.loadEventFired");
    await page("Page.navigate", { url: pathToFileURL(resolve(file)).href });
    await loaded;
    while (!(await evaluate("window.readyAfter"))) await new Promise(done => setTimeout(done, 20));
    ready.push(await evaluate("window.readyAfter"));
    work.push(await cpu("TaskDuration"));
    if (run === RUNS - 1) {
      const before = await cpu("ScriptDuration");
      answers = await evaluate(CHANGE);
      answers.cpu = (await cpu("ScriptDuration") - before) / CHANGES;
    }
    await browser.send("Target.closeTarget", { targetId });
  }
  console.log(`${file}: first answer after ${median(ready)} ms (${sorted(ready)[0].toFixed(1)} to ${sorted(ready).at(-1).toFixed(1)}), ${median(work)} ms of CPU;`
    + ` ${CHANGES} answers: median ${median(answers.work)} ms, 95 % within ${high(answers.work)} ms;`
    + ` ${answers.cpu.toFixed(1)} ms of CPU each; until the next picture ${median(answers.shown)} ms`);
}
await browser.close();
