import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ArchiveName, builtSite } from "../build-site.ts";
import { filesOf } from "./page.ts";

/** The files that hold a pattern in their names or bytes, compressed ones unpacked. */
async function filesWith(archive: ArchiveName, pattern: RegExp, prefix?: string): Promise<readonly string[]> {
  const site = await builtSite(archive, prefix);
  const found: string[] = [];
  for (const file of await filesOf(site)) {
    const bytes = await readFile(join(site.folder, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isPacked ? gunzipSync(bytes) : bytes).toString("utf8");
    if (pattern.test(file) || pattern.test(text)) found.push(file);
  }
  return found;
}

describe("nothing leaves", () => {
  it("of a draft, in no file and in no file's name", async () => {
    expect(await filesWith("fixture", /zwurbel|2031-01-1|17\. Januar 2031/i)).toEqual([]);
    expect(await filesWith("fixture", /zwurbel|2031-01-1|17\. Januar 2031/i, "/presse/")).toEqual([]);
  });

  it("of a release under embargo, nor of the records that only it names", async () => {
    expect(await filesWith("fixture", /quastel|2032-08|2030-12-24|9\. August 2032/i)).toEqual([]);
    expect(await filesWith("fixture", /quastel|2032-08|2030-12-24|9\. August 2032/i, "/presse/")).toEqual([]);
  });

  it("of records that no release names", async () => {
    expect(await filesWith("fixture", /stillwasser|schlummer/i)).toEqual([]);
  });

  it("of the text of a release that was withdrawn", async () => {
    expect(await filesWith("fixture", /zackel/i)).toEqual([]);
  });

  it("of a name that was redacted", async () => {
    expect(await filesWith("fixture", /krummbein/i)).toEqual([]);
    expect((await filesWith("fixture", /Auskunft gab N\. N\./)).length).toBeGreaterThan(0);
  });

  it("of what editors write for themselves: comments, paths, reasons", async () => {
    expect(
      await filesWith("fixture", /Wollte nicht gefunden werden|Art\. 17 DSGVO|press-builds|\/work\//),
    ).toEqual([]);
  });
});

describe("when the embargo is over", () => {
  it("the release and its records are there, and the draft still is not", async () => {
    const files = await filesWith("later", /Quasteltitel/);
    expect(files).toEqual(
      expect.arrayContaining([
        "datum/2032/08/index.html",
        "feed.atom",
        "index.html",
        "partner/quastel-gmbh/index.html",
        "personen/petra-sommer/index.html",
        "pressemitteilungen/2032-08-09-quastel-gesperrt/index.html",
        "projekte/quastel-projekt/index.html",
      ]),
    );
    const [text = ""] = await Promise.all(
      ["pressemitteilungen/2032-08-09-quastel-gesperrt/index.html"].map(async (file) =>
        readFile(join((await builtSite("later")).folder, file), "utf8"),
      ),
    );
    for (const word of [
      "kicker",
      "titel",
      "subtitel",
      "ort",
      "caption",
      "credit",
      "terms",
      "rolle",
      "kontakt",
    ]) {
      expect(text).toContain(`Quastel${word}`);
    }
    for (const word of ["abbinder", "wort", "quelle", "notiz", "text", "link"]) {
      expect(text).toContain(`Quastel${word}`);
    }
    expect(await filesWith("later", /zwurbel/i)).toEqual([]);
  });

  it("links to it lead there", async () => {
    const { folder } = await builtSite("later");
    const text = await readFile(
      join(folder, "pressemitteilungen/2024-06-15-sperrfrist-vorbei/index.html"),
      "utf8",
    );
    expect(text).toContain('<a href="/pressemitteilungen/2032-08-09-quastel-gesperrt/">Nachfolgerin</a>');
  });
});
