import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCommand } from "../../src/desk/import.ts";
import { importRecords } from "../unit/desk/import/records.ts";
import { folderOf, ran } from "../unit/desk/run-command.ts";

const lead = "Musterstadt. Ein erster Satz, der lang genug ist. Und noch ein zweiter Satz.";

/** Imports one file; what was said of it, and what stands in the folder afterwards. */
async function imported(name: string, content: string, prepare: (folder: string) => void = () => {}) {
  const folder = folderOf({ ...importRecords, [name]: content });
  prepare(folder);
  const { status, out } = await ran(importCommand, [name, "--to", "a/b/out"], {
    archive: folder,
    cwd: folder,
  });
  const written = existsSync(join(folder, "a/b/out")) ? readdirSync(join(folder, "a/b/out")).sort() : [];
  return { status, out, written, beside: readdirSync(folder).sort() };
}

describe("an import", () => {
  it("refuses what is nested without end in one line, and does not break down", async () => {
    const { status, out } = await imported("a.html", `<h1>Titel</h1><p>${lead}</p>${"<b>".repeat(20_000)}x`);
    expect(status).toBe(1);
    expect(out).toEqual([expect.stringMatching(/^a\.html:1:1 Fehler import-broken /)]);
  });

  it("reads thousands of short lines", async () => {
    const { status, written } = await imported("a.txt", `Titel\n\n${lead}\n\n${"Zeile\n".repeat(3000)}`);
    expect([status, written]).toEqual([0, ["titel.md"]]);
  });

  it("reads thousands of brackets", async () => {
    const { status, written } = await imported(
      "a.txt",
      `Titel\n\n${lead}\n\nFoto: ${"[".repeat(20_000)}\n\n${lead}`,
    );
    expect([status, written]).toEqual([0, ["titel.md"]]);
  });

  it.runIf(process.platform !== "win32")("does not wait for a pipe", async () => {
    const { status, out } = await imported("b.txt", lead, (folder) => {
      execFileSync("rm", [join(folder, "b.txt")]);
      execFileSync("mkfifo", [join(folder, "b.txt")]);
    });
    expect(status).toBe(1);
    expect(out).toEqual([expect.stringMatching(/^b\.txt:1:1 Fehler import-unreadable .*FIFO/)]);
  });

  it.each([
    "../../x.png",
    "/etc/x.png",
    "C:\\x.png",
    "CON",
    "..",
    `${"a".repeat(5000)}.png`,
    "x/../../../y.png",
    ".htaccess",
    "name.md",
  ])("writes a picture under its own name, not as %s", async (attachment) => {
    const { status, written, beside } = await imported(
      "a.eml",
      [
        "MIME-Version: 1.0",
        "Subject: Titel",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        `Titel\n\n${lead}`,
        "--b",
        `Content-Type: image/png; name="${attachment}"`,
        `Content-Disposition: attachment; filename="${attachment}"`,
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "--b--",
        "",
      ].join("\n"),
    );
    expect(status).toBe(0);
    expect(written).toEqual(["titel-1.png", "titel.md"]);
    expect(beside).toEqual([".cache", "_data", "a", "a.eml"]);
  });
});
