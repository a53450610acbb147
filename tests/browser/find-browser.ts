import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { chromium } from "playwright";

/** A browser that was seen to start. */
export interface Browser {
  readonly executablePath: string;
  /** False where it starts only without its sandbox: as root, and in most containers. */
  readonly sandbox: boolean;
}

/** What came of trying something: done, or why not. */
export type Attempt = { readonly done: true } | { readonly done: false; readonly why: string };

/** What came of starting a browser. */
export type Start =
  | { readonly done: true; readonly sandbox: boolean }
  | { readonly done: false; readonly why: string };

/** All that choosing a browser needs to know of the machine, and may do to it. */
export interface Probes {
  /** The path in `PRESS_BROWSER`: somebody's own choice. */
  readonly named: string | undefined;
  /** Files at the usual names and places of Chromium and Chrome. Asked again after an installation. */
  readonly installed: () => readonly string[];
  /** The browser that Playwright downloaded, if it did. Asked again after a download. */
  readonly downloaded: () => string | undefined;
  /** Starts a browser and opens a page in it. */
  readonly start: (executablePath: string) => Promise<Start>;
  /** Has Playwright download its browser. */
  readonly download: () => Promise<Attempt>;
  /** Installs Debian's package `chromium`. */
  readonly install: () => Promise<Attempt>;
}

/** Switches off what a browser does on its own account, such as calling home. */
export const quietFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
] as const;

/** Chooses the first browser that starts; fetches one where there is none. */
export async function chooseBrowser(probes: Probes): Promise<Browser> {
  const tried: string[] = [];

  async function firstThatStarts(paths: readonly string[]): Promise<Browser | undefined> {
    for (const executablePath of paths) {
      const start = await probes.start(executablePath);
      if (start.done) return { executablePath, sandbox: start.sandbox };
      tried.push(`${executablePath} does not start (${start.why})`);
    }
    return undefined;
  }

  if (probes.named !== undefined) {
    const browser = await firstThatStarts([probes.named]);
    if (browser !== undefined) return browser;
    throw new Error(
      `PRESS_BROWSER names a browser that cannot be used: ${tried.join("")}. ` +
        "Name the program of a Chromium or Google Chrome, or unset PRESS_BROWSER to have one looked for.",
    );
  }

  const installed = probes.installed();
  if (installed.length === 0) tried.push("no Chromium or Google Chrome is installed in a usual place");
  const found = await firstThatStarts(installed);
  if (found !== undefined) return found;

  if (probes.downloaded() === undefined) {
    const download = await probes.download();
    if (!download.done) tried.push(`Playwright's download of a browser failed (${download.why})`);
  }
  const own = probes.downloaded();
  const downloaded = await firstThatStarts(own === undefined ? [] : [own]);
  if (downloaded !== undefined) return downloaded;

  const install = await probes.install();
  if (install.done) {
    const added = await firstThatStarts(probes.installed());
    if (added !== undefined) return added;
    tried.push("the package chromium was installed and brought no browser that starts");
  } else {
    tried.push(`the package chromium could not be installed (${install.why})`);
  }

  throw new Error(
    `The browser tests found no browser. Tried: ${tried.join("; ")}. Install Chromium or Google Chrome, or ` +
      "name one in PRESS_BROWSER=/path/to/chrome, and run the tests again.",
  );
}

/** Finds a browser on this machine, or fetches one. Throws a message for people where none can be had. */
export function findBrowser(): Promise<Browser> {
  return chooseBrowser(machine());
}

/** The environment that tells another process which browser was found. */
export function handOn(browser: Browser): Record<string, string> {
  return {
    PRESS_BROWSER: browser.executablePath,
    PRESS_BROWSER_SANDBOX: browser.sandbox ? "on" : "off",
  };
}

/** The browser that another process found, or that somebody named, unproved. */
export function handedOn(environment: NodeJS.ProcessEnv): Browser | undefined {
  const executablePath = environment["PRESS_BROWSER"];
  if (executablePath === undefined || executablePath === "") return undefined;
  const sandbox = environment["PRESS_BROWSER_SANDBOX"];
  return { executablePath, sandbox: sandbox === undefined ? !isRoot() : sandbox === "on" };
}

/** Where Chromium and Chrome usually are, best first. Not all of them exist. */
export function usualPlaces(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): readonly string[] {
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = platform === "win32" ? ".exe" : "";
  const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"].flatMap(
    (name) => folders.map((folder) => join(folder, name + ending)),
  );
  if (platform === "darwin") {
    const programs = ["Chromium", "Google Chrome"].flatMap((name) =>
      ["/Applications", join(home, "Applications")].map((folder) =>
        join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
    return [...onPath, ...programs];
  }
  if (platform === "win32") {
    const programs = ["LOCALAPPDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"].flatMap((variable) => {
      const folder = environment[variable];
      if (folder === undefined || folder === "") return [];
      return [join("Chromium", "Application"), join("Google", "Chrome", "Application")].map((program) =>
        join(folder, program, "chrome.exe"),
      );
    });
    return [...onPath, ...programs];
  }
  return onPath;
}

function machine(): Probes {
  const named = process.env["PRESS_BROWSER"];
  return {
    named: named === "" ? undefined : named,
    installed,
    downloaded,
    start,
    download,
    install,
  };
}

/** Each program once, though it may have several names and PATH several ways to it. */
function installed(): readonly string[] {
  const places = usualPlaces(process.platform, process.env, homedir()).filter((place) => existsSync(place));
  const programs = new Map<string, string>();
  for (const place of places) {
    const program = realpathSync(place);
    if (!programs.has(program)) programs.set(program, place);
  }
  return [...programs.values()];
}

function downloaded(): string | undefined {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // Playwright has no browser for this system at all
  }
}

async function start(executablePath: string): Promise<Start> {
  if (!existsSync(executablePath)) return { done: false, why: "there is no such file" };
  let why = "";
  for (const sandbox of isRoot() ? [false] : [true, false]) {
    try {
      const browser = await chromium.launch({
        executablePath,
        chromiumSandbox: sandbox,
        args: [...quietFlags],
        timeout: 20_000,
      });
      try {
        const page = await browser.newPage();
        await page.setContent("<title>started</title>");
        if ((await page.title()) === "started") return { done: true, sandbox };
        why = "it shows no page";
      } finally {
        await browser.close();
      }
    } catch (error) {
      why = whyNot(error instanceof Error ? error.message : String(error));
    }
  }
  return { done: false, why };
}

async function download(): Promise<Attempt> {
  say("No browser is installed. Playwright downloads one, once ...");
  const cli = fileURLToPath(new URL("./cli.js", import.meta.resolve("playwright/package.json")));
  return run(process.execPath, [cli, "install", "--no-shell", "chromium"], 5 * 60_000);
}

async function install(): Promise<Attempt> {
  if (process.platform !== "linux") return { done: false, why: "only Debian and Ubuntu have it" };
  if (!(await run("apt-get", ["--version"], 10_000)).done) {
    return { done: false, why: "this system has no apt-get" };
  }
  if (!isRoot() && !(await run("sudo", ["-n", "true"], 10_000)).done) {
    return { done: false, why: "that needs root, or sudo without a password" };
  }
  say("Installing the package chromium ...");
  const apt = (args: readonly string[], minutes: number) => {
    const options = ["-qq", "-o", "DPkg::Lock::Timeout=120"];
    const line = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...options, ...args];
    return isRoot()
      ? run("env", line.slice(1), minutes * 60_000)
      : run("sudo", ["-n", ...line], minutes * 60_000);
  };
  const update = await apt(["update"], 3);
  const installation = await apt(["install", "--yes", "--no-install-recommends", "chromium"], 10);
  // Lists that could not be renewed do not matter when the package came all the same.
  return installation.done || update.done ? installation : update;
}

/** Runs a command to its end, unseen, with nobody to answer its questions. */
function run(command: string, args: readonly string[], timeout: number): Promise<Attempt> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      { timeout, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ done: true });
        else if (error.killed === true)
          resolve({ done: false, why: `stopped after ${timeout / 60_000} min` });
        else resolve({ done: false, why: lastWords(stderr || stdout || error.message) });
      },
    );
    child.stdin?.end();
  });
}

/** Why a browser did not start: what it said itself, else what Playwright says. */
function whyNot(message: string): string {
  const said = message.split("\n").flatMap((line) => /\[err\] (.*)/.exec(line)?.[1] ?? []);
  return lastWords(
    said.length > 0 ? said.join("\n") : message.replace(/^browserType\.launch: |\n[\s\S]*/g, ""),
  );
}

/** What a program said, short enough for a sentence: the first line that names an error, else the last line. */
function lastWords(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const telling =
    lines.find((line) => /error|cannot|unable|not found|requires|^E:/i.test(line)) ?? lines.at(-1);
  return (telling ?? "it says nothing").replace(/\.$/, "").slice(0, 200);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}
