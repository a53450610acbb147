import { parseArgs } from "node:util";
import type { Texts } from "../texts/texts.ts";
import { textsFor } from "../texts/texts-for.ts";
import { type BuiltSite, builtSite } from "./proof/built-site.ts";
import { writeBundle } from "./proof/bundle.ts";
import { compareWithPublic } from "./proof/compare.ts";
import { writeWarc } from "./proof/warc.ts";
import { settingsFrom, UsageError } from "./settings.ts";

/**
 * What can be done with a finished site, to keep it or to prove what it is: `npm run bundle`, `npm run warc`,
 * `npm run verify`. Exit status 0 fine, 1 the public site differs, 2 wrong use.
 */

const usage = [
  "npm run bundle -- [--site=_site] [--to=_site.zip]",
  "npm run warc -- [--site=_site] [--to=_site.warc.gz]",
  "npm run verify -- [URL] [--site=_site]",
].join("\n");

interface Call {
  readonly site: BuiltSite;
  readonly texts: Texts;
  readonly to: string | undefined;
  readonly address: string | undefined;
}

const commands: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  bundle: async ({ site, texts, to = "_site.zip" }) => {
    await writeBundle(site, to);
    return say(texts.commands.filesIn(site.files.length, to));
  },
  warc: async ({ site, texts, to = "_site.warc.gz" }) => {
    await writeWarc(site, to, settingsFrom(process.env).now);
    return say(texts.commands.filesIn(site.files.length, to));
  },
  verify: async ({ site, texts, address }) => {
    const base = address === undefined ? site.url : publicAddress(address);
    const progress = (done: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${site.files.length} `);
    };
    const differences = await compareWithPublic(site, base, fetch, progress);
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    for (const { address: where, kind, detail } of differences) {
      process.stdout.write(`${where} ${texts.commands.difference[kind]} (${detail})\n`);
    }
    say(texts.commands.verified(site.files.length, differences.length));
    return differences.length === 0 ? 0 : 1;
  },
};

function say(line: string): number {
  process.stderr.write(`${line}\n`);
  return 0;
}

function publicAddress(text: string): URL {
  if (!URL.canParse(text) || !/^https?:/.test(text)) throw new UsageError(text);
  return new URL(text.endsWith("/") ? text : `${text}/`);
}

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const run = commands[name];
  if (run === undefined) throw new UsageError(name);
  const { values, positionals } = parsed(args);
  const [address, ...more] = positionals;
  if (more.length > 0 || (address !== undefined && name !== "verify"))
    throw new UsageError(positionals.join(" "));
  const site = builtSite(values.site);
  return run({ site, texts: textsFor(site.language), to: values.to, address });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { site: { type: "string", default: "_site" }, to: { type: "string" } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = 2;
}
