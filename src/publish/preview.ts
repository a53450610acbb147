import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, resolve } from "node:path";
import { faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import { faultPage } from "./fault-page.ts";
import { filesBelow, removeFiles } from "./output-folder.ts";
import { photoFiles, writePhotos } from "./photos/write-photos.ts";
import { kitsOf, otherFiles, type PlannedSite, type Publication, readPublication } from "./publication.ts";
import type { Settings } from "./settings.ts";

/** The archive while it is being edited (`npm start`): read again at every change, its faults shown in the browser. */
export class Preview {
  readonly #settings: Settings;
  #publication: Publication = { faults: [], language: "de" };
  #photos: Promise<void> = Promise.resolve();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Folders whose changes make the archive be read again. */
  get watched(): readonly string[] {
    return ["releases", "_data"].map((folder) => join(this.#settings.archiveFolder, folder));
  }

  /** The last publication without errors keeps its pages, so that the editor can still look around. */
  get publication(): Publication {
    return this.#publication;
  }

  async refresh(): Promise<void> {
    const { site } = this.#publication;
    const publication = await readPublication(this.#settings);
    const { faults, language } = publication;
    for (const line of faultLines(faults, textsFor(language), "text")) process.stderr.write(`${line}\n`);
    this.#publication = site === undefined ? publication : { site, ...publication };
  }

  /** Completes what Eleventy wrote: adds styles, icon, fonts and formats, takes away pages that are no more. */
  async finish(output: string): Promise<void> {
    const { site } = this.#publication;
    if (site === undefined) return;
    const written = site.plan.all.map(({ file }) => file);
    for (const { file, content } of otherFiles(site)) {
      const path = join(output, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content());
      written.push(file);
    }
    for (const { file, write } of kitsOf(site)) {
      await write(output);
      written.push(file);
    }
    written.push(...photoFiles(site.photos.plan));
    this.#writePhotos(site, output);
    const keep = new Set(written);
    removeFiles(
      output,
      filesBelow(resolve(output)).filter((file) => !keep.has(file)),
    );
  }

  /** The editor does not wait for pictures: they come as they are encoded, one page's after the other's. */
  #writePhotos({ photos: { plan, cache } }: PlannedSite, output: string): void {
    const { archiveFolder } = this.#settings;
    this.#photos = this.#photos
      .then(() => writePhotos(plan, { archiveFolder, cache, output }))
      .then(
        () => {},
        (error: unknown) => void process.stderr.write(`${String(error)}\n`),
      );
  }

  /** Answers requests for pages with the faults, as long as there are errors. */
  readonly showFaults = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { faults, language } = this.#publication;
    const wantsPage = request.headers.accept?.includes("text/html") ?? false;
    if (!wantsPage || !faults.some(({ level }) => level === "error")) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(faultPage(faults, textsFor(language)));
  };
}
