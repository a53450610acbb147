import { existsSync, mkdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { ArchiveMemory } from "../archive/archive-memory.ts";
import { faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import type { PageView } from "../views/shapes.ts";
import { faultPage } from "./fault-page.ts";
import { filesBelow, removeFiles } from "./output-folder.ts";
import { photoFiles, writePhotos } from "./photos/write-photos.ts";
import { mediaType } from "./proof/media-type.ts";
import { type PlannedSite, type Publication, readPublication } from "./publication.ts";
import type { Settings } from "./settings.ts";
import { SiteOnDemand } from "./site-on-demand.ts";

/**
 * The archive while it is being edited (`npm start`): read again at every change, its faults shown in the browser. Pages
 * and formats are made when the browser asks for them; only photos are written.
 */
export class Preview {
  readonly #settings: Settings;
  readonly #render: (view: PageView) => string;
  readonly #memory = new ArchiveMemory();
  #publication: Publication = { faults: [], language: "de" };
  #site: SiteOnDemand | undefined;
  #output = "";
  #photos: Promise<void> = Promise.resolve();

  constructor(settings: Settings, render: (view: PageView) => string) {
    this.#settings = settings;
    this.#render = render;
  }

  /** Folders whose changes make the archive be read again. */
  get watched(): readonly string[] {
    return ["releases", "_data"].map((folder) => join(this.#settings.archiveFolder, folder));
  }

  /** Reads the archive. While it has errors the last site without one stays, so that the editor can still look around. */
  async refresh(): Promise<void> {
    const publication = await readPublication(this.#settings, this.#memory);
    const { faults, language, site } = publication;
    for (const line of faultLines(faults, textsFor(language), "text")) process.stderr.write(`${line}\n`);
    this.#publication = publication;
    if (site !== undefined) this.#site = new SiteOnDemand(site, this.#render);
  }

  /** Adds the photos, and takes away those that are no more. @param output where the server looks for files */
  finish(output: string): void {
    this.#output = resolve(output);
    mkdirSync(this.#output, { recursive: true });
    const { site } = this.#publication;
    if (site === undefined) return;
    const keep = new Set(photoFiles(site.photos.plan));
    removeFiles(
      this.#output,
      filesBelow(this.#output).filter((file) => !keep.has(file)),
    );
    this.#writePhotos(site);
  }

  /** The editor does not wait for pictures: they come as they are encoded, one page's after the other's. */
  #writePhotos({ photos: { plan, cache } }: PlannedSite): void {
    const { archiveFolder } = this.#settings;
    this.#photos = this.#photos
      .then(() => writePhotos(plan, { archiveFolder, cache, output: this.#output }))
      .then(
        () => {},
        (error: unknown) => void process.stderr.write(`${String(error)}\n`),
      );
  }

  /** Answers a request: with the faults as long as there are errors, else with what the site has at that address. */
  readonly answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): Promise<void> => {
    const { faults, language } = this.#publication;
    const wantsPage = request.headers.accept?.includes("text/html") ?? false;
    const send = (status: number, file: string, content: string | Uint8Array) => {
      response.statusCode = status;
      response.setHeader("content-type", mediaType(file));
      response.end(content);
    };
    if (wantsPage && faults.some(({ level }) => level === "error")) {
      send(500, "index.html", faultPage(faults, textsFor(language)));
      return;
    }
    const site = this.#site;
    const path = site === undefined ? undefined : pathBelow(site.prefix, request.url ?? "/");
    if (site === undefined || path === undefined) {
      next();
      return;
    }
    if (site.hasPage(`${path}/index.html`)) {
      response.statusCode = 301;
      response.setHeader("location", `${site.prefix}${path}/`);
      response.end();
      return;
    }
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const content = site.content(file);
    if (content !== undefined) send(200, file, content);
    else if (existsSync(join(this.#output, file)) || (await site.writeKit(file, this.#output))) next();
    else send(404, "404.html", site.content("404.html") ?? "404");
  };
}

/** The path of a request below the site's own; none where it is not of the site. */
function pathBelow(prefix: string, url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, "");
  if (!path.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(path.slice(prefix.length));
  } catch {
    // A per cent sign that stands for itself.
    return undefined;
  }
}
