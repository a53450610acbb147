/**
 * Edits an archive at random, one edit after the other, and builds it after each: once over the site before, and once
 * clean. Says which files differ. Every edit an office can make is among them, and what goes wrong with files too.
 *
 *     tsx tests/edits.ts SEED EDITS [--search]
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "../bench/random.ts";
import { buildOptions } from "../src/publish/build-options.ts";
import { filesBelow } from "../src/publish/output-folder.ts";
import { readPublication } from "../src/publish/publication.ts";
import { settingsFrom } from "../src/publish/settings.ts";
import { Staging } from "../src/publish/staging.ts";
import { writeSite } from "../src/publish/write-site.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const [seed = "1", edits = "20", ...options] = process.argv.slice(2);
const random = new Random(Number(seed));
const scratch = mkdtempSync(join(tmpdir(), "press-edits-"));
const archive = join(scratch, "archive");
const day = 24 * 60 * 60 * 1000;
let now = Date.parse("2026-02-03T12:00:00Z");
let added = 0;

function path(file: string): string {
  return join(archive, file);
}

/** Changes a file of the archive; returns whether it is another one then. */
function rewrite(file: string, change: (text: string) => string): boolean {
  const before = readFileSync(path(file), "utf8");
  const after = change(before);
  writeFileSync(path(file), after);
  return after !== before;
}

const releaseFiles = () =>
  filesBelow(path("releases"))
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => `releases/${file}`);
const isTranslation = (file: string) => /\.[a-z]{2}\.md$/.test(file);
const originals = () => releaseFiles().filter((file) => !isTranslation(file));
const nameOf = (file: string) => file.replace(/^.*\/|(?:\.[a-z]{2})?\.md$/g, "");
const aRelease = () => random.pick(originals());
const addLine = (file: string, line: string) =>
  rewrite(file, (text) => text.replace("---\n", `---\n${line}\n`));
const without = (key: string) => (text: string) => text.replace(new RegExp(`^${key}:.*\n`, "m"), "");
const people = ["petra-sommer", "karl-weber", "oezlem-uenal", "ben-sommer"];

/** What an office does to its archive. One that changes nothing, or breaks a rule, is simply the next build's input. */
const changes: Readonly<Record<string, () => void>> = {
  add() {
    added += 1;
    const date = `20${random.pick(["14", "19", "22", "25", "26"])}-0${random.pick(["1", "3", "9"])}-1${random.pick(["1", "7"])}`;
    const other = nameOf(aRelease());
    writeFileSync(
      path(`releases/neu-${added}.md`),
      [
        "---",
        `title: "Neue Meldung ${added}"`,
        random.pick([`date: ${date}`, `date: ${date.slice(0, 7)}`, "kicker: Ohne Datum"]),
        `people: [${random.pick(people)}]`,
        random.pick([
          "projects: [neue-wege]",
          "partners: [kreis-auental, integrationsrat]",
          "keywords: [Neues]",
        ]),
        "---",
        "",
        `Petra Sommer verweist auf [eine andere](${other}.md) und auf [noch eine](gibt-es-nicht-${random.pick(["1", "2"])}.md).`,
        "",
      ].join("\n"),
    );
  },
  changeText: () =>
    void rewrite(random.pick(releaseFiles()), (text) => `${text}\nDazu kam ein Satz, der ${now}.\n`),
  changeTitle: () => void rewrite(aRelease(), (text) => text.replace(/^title: "?/m, "$&Neu: ")),
  changeDate: () =>
    void rewrite(aRelease(), (text) =>
      text.replace(/^date: .*$/m, `date: 2020-02-0${random.pick(["2", "5"])}`),
    ),
  makeUndated: () => void rewrite(aRelease(), without("date")),
  rename() {
    const file = aRelease();
    added += 1;
    writeFileSync(path(`releases/umbenannt-${added}.md`), readFileSync(path(file), "utf8"));
    rmSync(path(file));
    addLine(`releases/umbenannt-${added}.md`, `aliases: [/alt/${added}/]`);
  },
  delete: () => rmSync(path(aRelease())),
  move() {
    const file = aRelease();
    const to = `releases/${nameOf(file)}.md`;
    if (to === file) return;
    writeFileSync(path(to), readFileSync(path(file), "utf8"));
    rmSync(path(file));
  },
  withdraw: () => void addLine(aRelease(), 'withdrawn: { date: 2026-02-01, reason: "Nicht richtig" }'),
  correct: () =>
    void addLine(aRelease(), 'corrections: [{ date: 2026-02-02, note: "Eine Zahl war falsch" }]'),
  replace: () => void addLine(aRelease(), `replaced-by: ${nameOf(aRelease())}`),
  draft: () => void addLine(aRelease(), "draft: true"),
  publish() {
    const drafts = originals().filter((file) => readFileSync(path(file), "utf8").includes("draft: true"));
    for (const file of drafts) rewrite(file, without("draft"));
  },
  embargo: () => void addLine(aRelease(), `embargo: ${new Date(now + day).toISOString().slice(0, 10)}T10:00`),
  namePartner: () => void addLine(aRelease(), "partners: [handwerkskammer]"),
  unnamePeople: () => void rewrite(aRelease(), without("people")),
  contact: () => void addLine(aRelease(), "contact: karl-weber"),
  translate() {
    const file = aRelease();
    writeFileSync(
      path(file.replace(/\.md$/, ".en.md")),
      `---\ntitle: "In English ${added}"\n---\n\nWords of ${now}.\n`,
    );
  },
  removeTranslation() {
    const [file] = releaseFiles().filter(isTranslation);
    if (file !== undefined) rmSync(path(file));
  },
  hide: () =>
    void rewrite("_data/people.yaml", (text) =>
      text.replace("- id: ben-sommer\n", "- id: ben-sommer\n  hidden: true\n"),
    ),
  show: () =>
    void rewrite("_data/people.yaml", (text) =>
      text.replace("- id: ben-sommer\n  hidden: true\n", "- id: ben-sommer\n"),
    ),
  changePersonsRole: () =>
    void rewrite("_data/people.yaml", (text) =>
      text.replace("role: Landrat\n", "role: Landrat des Kreises\n"),
    ),
  changePersonsName: () =>
    void rewrite("_data/people.yaml", (text) => text.replace("name: Ben Sommer", "name: Ben Sommer-Lenz")),
  renameOrganisation: () =>
    void rewrite("_data/organisations.yaml", (text) =>
      text.replace(/^ {2}name: (?!.*Neu)(.*)$/m, "  name: Neu $1"),
    ),
  addOrganisation() {
    added += 1;
    rewrite(
      "_data/organisations.yaml",
      (text) => `${text}
- id: neu-${added}
  name: Neu ${added}
`,
    );
  },
  endProject: () =>
    void rewrite("_data/projects.yaml", (text) =>
      text.replace(/^( {2}name: .*\n)(?! {2}to)/m, "$1  to: 2024-12-31\n"),
    ),
  renameSite: () => void rewrite("_data/site.yaml", (text) => text.replace("title: ", "title: Das ")),
  redact: () =>
    void rewrite(
      "_data/redactions.yaml",
      (text) =>
        `${text}\n- text: Petra Sommer-Lenz\n  in: all\n  with: N. N.\n  reason: Antrag\n  date: 2026-01-01\n`,
    ),
  redactOne() {
    const entry = `- text: Meldung\n  in: [${nameOf(aRelease())}]\n  with: N. N.\n  reason: Antrag\n  date: 2026-01-01`;
    rewrite("_data/redactions.yaml", (text) => `${text}\n${entry}\n`);
  },
  redactOtherwise: () =>
    void rewrite("_data/redactions.yaml", (text) => text.replace(/with: (N\. N\.)/, "with: eine Frau, $1")),
  linkBelow: () => void addLine(aRelease(), `boilerplate: "Mehr in [einer anderen](neu-${added + 1}.md)."`),
  linkInContact: () => void addLine(aRelease(), `contact: "Stelle, [noch eine](neu-${added + 1}.md)"`),
  waitADay() {
    now += day;
  },
  waitAYear() {
    now += 400 * day;
  },
};

const output = join(scratch, "site");
const cache = join(scratch, "cache");

/** What befalls a site or what a build remembers of it. */
const mishaps: Readonly<Record<string, () => void>> = {
  nothing() {},
  loseRecord: () => spoilRecord(() => ""),
  cutRecord: () => spoilRecord((text) => text.slice(0, text.length / 2)),
  changeRecord: () => spoilRecord((text) => text.replace(/\d{3}/g, "000")),
  loseFile: () => rmSync(join(output, aFile())),
  changeFile: () => writeFileSync(join(output, aFile()), "verdorben"),
  changeFileSlightly() {
    const file = join(output, aFile());
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  },
  touchAll() {
    for (const file of filesBelow(output)) utimesSync(join(output, file), 1, 1);
  },
  addFile: () => writeFileSync(join(output, "fremd.txt"), "fremd"),
  stopBuild: () => void rmSync(join(output, "..", "site.next"), { recursive: true, force: true }),
};

function aFile(): string {
  return random.pick([...filesBelow(output)].sort());
}

function spoilRecord(spoil: (text: string) => string): void {
  for (const name of readdirSync(cache).filter((each) => each.endsWith(".record"))) {
    writeFileSync(join(cache, name), spoil(readFileSync(join(cache, name), "utf8")));
  }
}

/** Builds the archive; returns how many files of it were written, or nothing where a record is wrong. */
async function build(folder: string, cacheFolder: string): Promise<number | undefined> {
  const settings = {
    ...settingsFrom({ PRESS_ARCHIVE: archive, PRESS_NOW: new Date(now).toISOString().replace(".000", "") }),
    cacheFolder,
  };
  const { site } = await readPublication(settings);
  if (site === undefined) return undefined;
  const staging = new Staging({ folder, isOurs: true }, cacheFolder);
  const wanted = buildOptions(["--checksums", ...(options.includes("--search") ? [] : ["--without-search"])]);
  const { record, faults } = await writeSite(site, staging, settings, wanted);
  const written = filesBelow(staging.folder).length;
  if (faults.length > 0) {
    staging.discard();
    return undefined;
  }
  staging.commit(record);
  return written;
}

function differences(one: string, other: string): readonly string[] {
  const files = new Set([...filesBelow(one), ...filesBelow(other)]);
  return [...files].filter((file) => {
    const paths = [one, other].map((folder) => join(folder, file));
    return !paths.every(existsSync) || !readFileSync(paths[0] ?? "").equals(readFileSync(paths[1] ?? ""));
  });
}

let isSame = true;
cpSync(join(root, "tests/fixtures/archive"), archive, { recursive: true });
const kept = join(scratch, "kept");
try {
  await build(output, cache);
  for (let edit = 0; edit < Number(edits); edit += 1) {
    const mishap = edit % 3 === 2 ? random.pick(Object.keys(mishaps)) : "nothing";
    const change = edit % 7 === 6 ? "nothing" : random.pick(Object.keys(changes));
    rmSync(kept, { recursive: true, force: true });
    cpSync(archive, kept, { recursive: true });
    changes[change]?.();
    mishaps[mishap]?.();
    const clean = join(scratch, "clean");
    const cleanCache = join(scratch, "clean-cache");
    for (const folder of [clean, cleanCache]) rmSync(folder, { recursive: true, force: true });
    const whole = await build(clean, cleanCache);
    const written = await build(output, cache);
    if (whole === undefined) {
      // The office is told, and takes it back.
      rmSync(archive, { recursive: true });
      cpSync(kept, archive, { recursive: true });
      process.stdout.write(`${edit} ${change}, ${mishap}: refused\n`);
      continue;
    }
    const found = differences(output, clean);
    isSame &&= found.length === 0 && written !== undefined;
    process.stdout.write(
      `${edit} ${change}, ${mishap}: ${written} of ${whole} written${found.length === 0 ? "" : `, DIFFERENT: ${found.join(" ")}`}\n`,
    );
  }
} finally {
  if (isSame) rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = isSame ? 0 : 1;
