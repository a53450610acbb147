import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Lines of heads and texts at which the import makes each regular expression that it puts together. */
const imported = [
  `FOR IMMEDIATE RELEASE
Contact: Ada Wolf
Media advisory: Monday, February 2, 2026

Office opens

(SPRINGFIELD) – The office is open.
`,
  `Pressemitteilung Nr. 7/2026 vom Dienstag, den 3. Februar 2026

Neues Amt öffnet am Montag

Kreis Auental, Dienstag, 3. Februar 2026. Das Amt für Wärme ist offen. Die Bau GmbH kommt.

Foto: A. Licht
`,
  `Presseinformation: Neues Amt öffnet
3. Februar 2026, Dienstag

Auenstadt, den 4. Februar 2026 – Das Amt ist offen.
`,
];
const keyTwice = '---\n"title": A\n"title": B\n---\n\nText.\n';

const placeOf = /((?:src|_includes)\/[^\s():]+:\d+):\d+/;

/** A regular expression that the program put together, by where it did: `FILE:LINE`. */
export interface MadeRegex {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Notes every regular expression that the program makes of parts while it imports, checks and renders. To be called
 * before anything of the program is loaded: a module makes its own only once.
 */
export async function madeRegexes(): Promise<readonly MadeRegex[]> {
  const made = new Map<string, MadeRegex>();
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args, newTarget) {
      const regex: unknown = Reflect.construct(target, args, newTarget);
      if (!(regex instanceof target)) throw new Error("RegExp made something else.");
      const { source, flags } = regex;
      const caller = new Error().stack?.split("\n")[2] ?? "";
      const [, place] = caller.includes("node_modules") ? [] : (placeOf.exec(caller) ?? []);
      if (place !== undefined) made.set(`${place} ${source}`, { place, source, flags });
      return regex;
    },
  });
  const { runCommand } = await import("../../src/desk/command.ts");
  const { check } = await import("../../src/desk/check.ts");
  const { importCommand } = await import("../../src/desk/import.ts");
  const { readArchive } = await import("../../src/archive/read-archive.ts");
  const { planOf, readingOf, testNow } = await import("../archive.ts");
  const { outputsOf } = await import("../outputs.ts");
  const archiveFolder = join(root, "tests/fixtures/archive");
  const scratch = mkdtempSync(join(tmpdir(), "press-regexes-"));
  try {
    const world = {
      cwd: scratch,
      env: { PRESS_ARCHIVE: archiveFolder },
      out: () => {},
      tell: () => {},
      progress: () => {},
    };
    await runCommand(check, [], world);
    for (const [index, text] of imported.entries()) {
      const file = join(scratch, `${index}.txt`);
      writeFileSync(file, text);
      await runCommand(importCommand, ["--dry-run", file], world);
    }
    readingOf({ "releases/a.md": keyTwice });
    const { archive } = readArchive(archiveFolder, { now: testNow });
    if (archive !== undefined) {
      const plan = planOf(archive);
      outputsOf(plan);
      plan.context.addresses.isFurtherPage("/");
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return [...made.values()];
}
