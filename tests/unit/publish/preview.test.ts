import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { renderPage } from "../../../_includes/document.tsx";
import { digestOf } from "../../../src/archive/source-file.ts";
import { FileCache } from "../../../src/publish/file-cache.ts";
import { Preview } from "../../../src/publish/preview.ts";
import { settingsFrom } from "../../../src/publish/settings.ts";
import { releaseFile, testRecords, writeArchive } from "../../archive.ts";

const archive = writeArchive({
  ...testRecords,
  "releases/a.md": releaseFile(["title: Alt", "date: 2020-01-05"], "Ein Satz."),
  "releases/b.md": releaseFile(["title: Entwurf", "date: 2020-01-06", "draft: true"], "Noch nicht."),
});
const settings = settingsFrom(
  { PRESS_ARCHIVE: archive, PRESS_NOW: "2026-02-03T12:00:00Z" },
  { preview: true, pathPrefix: "/presse/" },
);
const preview = new Preview(settings, renderPage);
let server: Server;
let base = "";

beforeAll(async () => {
  // What the server beneath would look for on the disk.
  server = createServer((request, response) => {
    void preview.answer(request, response, () => {
      response.statusCode = 418;
      response.end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  await preview.refresh();
  mkdirSync(join(archive, "out"));
  preview.finish(join(archive, "out"));
}, 60_000);

afterAll(() => {
  server.close();
  rmSync(archive, { recursive: true });
});

async function get(path: string): Promise<readonly [status: number, type: string | null, text: string]> {
  const answer = await fetch(base + path, { headers: { accept: "text/html" }, redirect: "manual" });
  return [
    answer.status,
    answer.headers.get("content-type") ?? answer.headers.get("location"),
    await answer.text(),
  ];
}

/** Saves a file as an editor does: no two savings have one time. */
let saved = 0;
function save(file: string, content: string): void {
  writeFileSync(join(archive, file), content);
  saved += 1;
  utimesSync(join(archive, file), 1_800_000_000 + saved, 1_800_000_000 + saved);
}

describe("the archive while it is edited", () => {
  it("answers with pages, formats and the site's own files, each made when it is asked for", async () => {
    const html = "text/html; charset=utf-8";
    expect(await get("/presse/")).toEqual([200, html, expect.stringContaining("Alt")]);
    expect(await get("/presse/pressemitteilungen/a/")).toEqual([
      200,
      html,
      expect.stringContaining("Ein Satz."),
    ]);
    expect(await get("/presse/pressemitteilungen/a/text.txt")).toEqual([
      200,
      "text/plain; charset=utf-8",
      expect.stringContaining("Ein Satz."),
    ]);
    expect(await get("/presse/feed.atom")).toEqual([
      200,
      "application/atom+xml",
      expect.stringContaining("<feed"),
    ]);
    const [, , home] = await get("/presse/");
    const sheet = / href="([^"]+\.css)"/.exec(home)?.[1] ?? "";
    expect(await get(sheet)).toEqual([200, "text/css; charset=utf-8", expect.stringContaining("{")]);
  });

  it("shows drafts, each marked", async () => {
    const [status, , text] = await get("/presse/pressemitteilungen/b/");
    expect([status, text]).toEqual([200, expect.stringContaining("Noch nicht.")]);
    expect(text).toContain("noindex");
  });

  it("leads from a page without its last slash to the page, and says of what is not there that it is not", async () => {
    expect((await get("/presse/datum")).slice(0, 2)).toEqual([301, "/presse/datum/"]);
    expect(await get("/presse/gibt/es/nicht/")).toEqual([
      404,
      "text/html; charset=utf-8",
      expect.stringContaining("Diese Seite gibt es hier nicht"),
    ]);
    expect((await get("/anderswo/"))[0]).toBe(418);
  });

  it("shows what was saved, what was added and that something was deleted, after it has read the archive again", async () => {
    save("releases/a.md", releaseFile(["title: Neu", "date: 2020-01-05"], "Ein anderer."));
    save("releases/c.md", releaseFile(["title: Dazu"], "Kam dazu."));
    await preview.refresh();
    expect((await get("/presse/pressemitteilungen/a/"))[2]).toContain("Ein anderer.");
    expect((await get("/presse/"))[2]).toContain("Neu");
    expect((await get("/presse/pressemitteilungen/c/"))[2]).toContain("Kam dazu.");
    rmSync(join(archive, "releases/c.md"));
    await preview.refresh();
    expect((await get("/presse/pressemitteilungen/c/"))[0]).toBe(404);
    // What was not asked for again is still known to the next build.
    const known = new FileCache(settings).get(digestOf(readFileSync(join(archive, "releases/b.md"), "utf8")));
    expect(known?.input.title).toBe("Entwurf");
  });

  it("shows the faults on every page until they are mended, and mends nothing by itself", async () => {
    save("releases/a.md", releaseFile(["title: Neu", "dat: 2020-01-05"]));
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await preview.refresh();
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("releases/a.md:3:1"));
    said.mockRestore();
    expect(await get("/presse/datum/")).toEqual([
      500,
      "text/html; charset=utf-8",
      expect.stringContaining("releases/a.md:3:1"),
    ]);
    expect((await get("/presse/pressemitteilungen/a/text.txt"))[0]).toBe(500);
    save("releases/a.md", releaseFile(["title: Neu", "date: 2020-01-05"]));
    await preview.refresh();
    expect((await get("/presse/datum/"))[0]).toBe(200);
  });
});
