import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArchive } from "../../src/archive/read-archive.ts";
import type { Release } from "../../src/archive/records.ts";

const templates = import.meta.dirname;

/** Front matter in JSON, which is YAML too: every program that reads one reads the other. */
function frontMatter(release: Release): Readonly<Record<string, unknown>> {
  const { title, kicker, subtitle, date, place, partners, projects, people, issuer } = release;
  const day = date?.firstDay;
  const photos = release.photos.map(({ caption, credit }) => ({ caption, credit }));
  return {
    title,
    kicker,
    subtitle,
    place,
    signature: release.signature,
    boilerplate: release.boilerplate,
    contact: typeof release.contact === "string" ? release.contact : undefined,
    photos: photos.length > 0 ? photos : undefined,
    ...(day !== undefined && { date: day, jahre: [day.slice(0, 4)], monate: [day.slice(0, 7)] }),
    partner: [issuer, ...partners].map(({ name }) => name),
    projekte: projects.map(({ name }) => name),
    personen: people.map(({ name }) => name),
  };
}

/** The releases of a generated archive as content files that a peer reads: one Markdown file each. */
function writeContent(archive: string, folder: string): void {
  const { archive: read } = readArchive(archive, { now: Number.POSITIVE_INFINITY });
  if (read === undefined) throw new Error(`${archive} has faults`);
  mkdirSync(folder, { recursive: true });
  for (const release of read.releases) {
    const text = `---\n${JSON.stringify(frontMatter(release))}\n---\n\n${release.body}\n`;
    writeFileSync(join(folder, `${release.name}.md`), text);
  }
}

/** What a peer is: where its content stands in its folder, and the commands that build it, with Pagefind after it. */
export interface Peer {
  readonly name: string;
  readonly content: string;
  /** A line for the shell; `OUT` is the output folder. */
  readonly build: string;
}

export const peers: readonly Peer[] = [
  {
    name: "hugo",
    content: "content/pressemitteilungen",
    build: "hugo --minify --quiet --destination OUT && pagefind --site OUT --quiet",
  },
  {
    name: "eleventy",
    content: "content/pressemitteilungen",
    build: "eleventy --quiet --output=OUT && pagefind --site OUT --quiet",
  },
];

/** Sets a peer up with an archive's releases. Returns its folder. */
export function preparePeer({ name, content }: Peer, archive: string, to: string): string {
  const folder = join(to, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(templates, name), folder, { recursive: true });
  writeContent(archive, join(folder, content));
  return folder;
}
