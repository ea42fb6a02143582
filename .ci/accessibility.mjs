// Opens pages in headless Chromium, runs axe-core in each, and looks whether it can be read without scrolling
// sideways at 320 pixels (WCAG 1.4.10). Talks to the browser through a pipe, so that nothing listens anywhere.
//
//     node .ci/accessibility.mjs BROWSER FOLDER AXE PAGE...       FOLDER is for what the browser writes

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const [browser, folder, axeFile, ...pages] = process.argv.slice(2);
const axe = readFileSync(axeFile, "utf8");
const VIEWS = [
  { width: 320, ground: "light" },
  { width: 1280, ground: "light" },
  { width: 1280, ground: "dark" },
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

const child = spawn(
  browser,
  [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", `--user-data-dir=${folder}/browser`, "--remote-debugging-pipe", "about:blank",
  ],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const [, , , toBrowser, fromBrowser] = child.stdio;

const waiting = new Map();
const listening = new Map();
let last = 0;
let rest = Buffer.alloc(0);
fromBrowser.on("data", (chunk) => {
  rest = Buffer.concat([rest, chunk]);
  for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
    receive(JSON.parse(rest.subarray(0, end).toString("utf8")));
    rest = rest.subarray(end + 1);
  }
});

function receive(message) {
  if (message.id !== undefined) {
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  } else {
    listening.get(message.method)?.();
  }
}

function ask(method, params = {}, sessionId = undefined) {
  const id = ++last;
  toBrowser.write(JSON.stringify({ id, method, params, sessionId }) + "\0");
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

async function evaluate(session, expression) {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await ask("Runtime.evaluate", params, session);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function check(session, page, { width, ground }) {
  const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: false };
  await ask("Emulation.setDeviceMetricsOverride", metrics, session);
  const features = [{ name: "prefers-color-scheme", value: ground }];
  await ask("Emulation.setEmulatedMedia", { features }, session);
  const loaded = new Promise((resolve) => listening.set("Page.loadEventFired", resolve));
  await ask("Page.navigate", { url: pathToFileURL(page).href }, session);
  await loaded;
  const sideways = await evaluate(session, "document.documentElement.scrollWidth - innerWidth");
  await evaluate(session, `${axe};0`);
  const options = JSON.stringify({ runOnly: TAGS, resultTypes: ["violations"] });
  const found = await evaluate(session, `axe.run(document, ${options}).then((of) => of.violations)`);
  const faults = found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`);
  if (sideways > 0) faults.push(`reflow: ${sideways} pixels wider than the window`);
  return faults;
}

async function run() {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  await ask("Page.enable", {}, sessionId);
  // The page forbids every script, also this one.
  await ask("Page.setBypassCSP", { enabled: true }, sessionId);
  let all = 0;
  for (const page of pages) {
    for (const view of VIEWS) {
      const faults = await check(sessionId, page, view);
      faults.forEach((fault) => console.error(`${basename(page)}, ${view.width}, ${view.ground}: ${fault}`));
      all += faults.length;
    }
  }
  console.log(`axe-core: ${all} violations in ${pages.length} pages, each seen in ${VIEWS.length} ways.`);
  return all === 0;
}

child.on("error", (error) => fail(error));
child.on("exit", () => waiting.size > 0 && fail(new Error("The browser ended.")));

function fail(error) {
  console.error(error.message);
  child.kill("SIGKILL");
  process.exit(1);
}

run().then(async (passed) => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  ask("Browser.close").catch(() => {});
  await ended;
  process.exit(passed ? 0 : 1);
}, fail);
