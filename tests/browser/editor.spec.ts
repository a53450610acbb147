import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { command } from "../commands.ts";
import { type Served, serve } from "../serve.ts";
import { expect, test } from "./site.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;
let site: Served;

const archive = () => join(folder, "archive");

/** Builds the archive's site. */
async function build(...args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await command("src/publish/build.ts", {
    args: [`--output=${join(folder, "site")}`, "--without-search", ...args],
    env: { PRESS_ARCHIVE: archive(), PRESS_NOW: "2026-03-03T12:00:00+01:00" },
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** The archive's texts by their paths, with the mark of a repository, which the editor looks for. */
function workingCopy(): Readonly<Record<string, string>> {
  const entries = readdirSync(archive(), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name),
  );
  const paths = entries.map((entry) => relative(archive(), join(entry.parentPath, entry.name)));
  const files = paths.map((path) => [path, readFileSync(join(archive(), path), "utf8")] as const);
  return { ...Object.fromEntries(files), ".git/HEAD": "ref: refs/heads/main\n" };
}

/**
 * Puts the working copy into the browser's own file system and answers the question for a folder with it: the editor
 * reads and writes it as it would a folder of the disk, and only the operating system's dialogue is not there.
 */
async function chooseWorkingCopy(page: Page): Promise<void> {
  await page.goto(`${site.url}robots.txt`);
  await page.evaluate(async (files) => {
    const origin = await navigator.storage.getDirectory();
    const top = await origin.getDirectoryHandle("copy", { create: true });
    for (const [path, text] of Object.entries(files)) {
      const parts = path.split("/");
      const name = parts.pop() ?? "";
      let place = top;
      for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
      const writable = await (await place.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
  }, workingCopy());
  await page.addInitScript(() => {
    const choose = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("copy");
    Object.assign(window, { showDirectoryPicker: choose });
  });
}

/** Writes the browser's working copy back to the disk; what the editor wrote comes out. */
async function writeBack(page: Page): Promise<readonly string[]> {
  const files = await page.evaluate(async () => {
    const found: [string, number[]][] = [];
    const visit = async (place: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const handle of place.values()) {
        const name = `${path}${handle.name}`;
        if (handle instanceof FileSystemDirectoryHandle) await visit(handle, `${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          found.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
        }
      }
    };
    await visit(await (await navigator.storage.getDirectory()).getDirectoryHandle("copy"), "");
    return found;
  });
  const changed: string[] = [];
  for (const [path, bytes] of files) {
    const file = join(archive(), path);
    const content = Buffer.from(bytes);
    if (path.startsWith(".git/") || (existsSync(file) && readFileSync(file).equals(content))) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    changed.push(path);
  }
  return changed.sort();
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "press-editor-"));
  cpSync(join(root, "tests/fixtures/first-archive"), archive(), { recursive: true });
  await build("--admin");
  site = await serve(join(folder, "site"));
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

// All of them write into one archive.
test.describe.configure({ mode: "serial", timeout: 180_000 });

test.use({ locale: "de-DE", viewport: { width: 1280, height: 900 } });

/** Opens the editor on the working copy, and remembers what is fetched from elsewhere. */
async function openEditor(page: Page): Promise<readonly string[]> {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(site.url)) foreign.push(url);
  });
  await chooseWorkingCopy(page);
  await page.goto(`${site.url}admin/`);
  await page.getByRole("button", { name: "Mit lokalem Repository arbeiten" }).click();
  await page.getByText("2019", { exact: true }).click();
  return foreign;
}

/** A field of the form by its key in the release file. */
const fieldOf = (page: Page, key: string) => page.locator(`section[data-key-path="${key}"]`);

async function save(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await expect(page.getByText("Eintrag gespeichert.")).toBeVisible();
  return writeBack(page);
}

test("a press officer writes a release with a photo, and the archive takes it as it is", async ({ page }) => {
  const foreign = await openEditor(page);
  await page.getByRole("button", { name: "Neu" }).first().click();
  const field = (key: string) => fieldOf(page, key);
  const fill = (key: string, text: string) => field(key).getByRole("textbox").fill(text);
  await fill("title", "Größe zählt: Jobcenter öffnet am Bahnhof");
  await fill("kicker", "Neues Haus");
  await fill("date", "2026-03-02");
  await fill("place", "Kreis MYK");
  await field("body").locator("[contenteditable=true]").click();
  await page.keyboard.type("Das Jobcenter Mayen-Koblenz ist umgezogen.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("„Das Haus ist hell“, sagt Rolf Koch.");
  await field("partners").getByText("Landkreis Mayen-Koblenz", { exact: true }).click();
  await field("people").getByRole("combobox").click();
  await page.getByRole("option", { name: "Rolf Koch" }).click();
  await field("title").getByRole("textbox").click();
  await field("photos")
    .getByRole("button", { name: /hinzufügen/ })
    .click();
  await field("photos.0.file").getByText("Durchsuchen").click();
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: "#2044aa" } }).jpeg();
  const dialog = page.getByRole("dialog");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "Neues Haus.jpg", mimeType: "image/jpeg", buffer: await picture.toBuffer() });
  await dialog.getByRole("button", { name: "Einfügen" }).click();
  await fill("photos.0.caption", "Rolf Koch vor dem neuen Haus.");
  await fill("photos.0.alt", "Ein Mann steht vor einem blauen Haus.");
  await fill("photos.0.credit", "Jobcenter MYK");
  await fill("photos.0.terms", "Abdruck frei");
  await field("photos.0.people")
    .getByRole("button", { name: /hinzufügen/ })
    .click();
  await field("photos.0.people.0.person").getByRole("combobox").click();
  await page.getByRole("option", { name: "Rolf Koch" }).click();
  await fill("photos.0.people.0.as", "Geschäftsführer");

  const name = "2026-03-02-groesse-zaehlt-jobcenter-oeffnet-am-bahnhof";
  expect(await save(page)).toEqual([`releases/2019/${name}.md`, "releases/2019/neues-haus.jpg"]);
  expect(foreign).toEqual([]);

  await build("--admin");
  const pages = join(folder, "site");
  await page.setContent(readFileSync(join(pages, `pressemitteilungen/${name}/index.html`), "utf8"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Größe zählt: Jobcenter öffnet am Bahnhof",
  );
  await expect(page.locator("main")).toContainText("Kreis MYK. Das Jobcenter Mayen-Koblenz ist umgezogen.");
  await expect(page.getByAltText("Ein Mann steht vor einem blauen Haus.")).toHaveCount(1);
  for (const id of ["partner/landkreis-mayen-koblenz", "personen/rolf-koch"]) {
    expect(readFileSync(join(pages, id, "index.html"), "utf8")).toContain(`/pressemitteilungen/${name}/`);
  }
});

test("a release that is there is changed in one word and stays the same in all others", async ({ page }) => {
  await openEditor(page);
  await page.getByText("Jobcenter Landkreis Mayen-Koblenz und Landesarbeitsministerium").click();
  await fieldOf(page, "kicker").getByRole("textbox").fill("Besuch");
  const [file = "", ...others] = await save(page);
  expect(others).toEqual([]);
  const before = readFileSync(join(root, "tests/fixtures/first-archive", file), "utf8");
  const after = readFileSync(join(archive(), file), "utf8");
  const words = (text: string) =>
    text
      .replace(/^kicker: Besuch\n/m, "")
      .replace(/["']/g, "")
      .match(/\S+/g);
  expect(after).toContain("\nkicker: Besuch\n");
  expect(words(after)).toEqual(words(before));
});

test("the editor is in no sitemap and no search engine, and gone from a build without it", async ({
  page,
}) => {
  const pages = join(folder, "site");
  const html = readFileSync(join(pages, "admin/index.html"), "utf8");
  expect(html).toContain('<meta name="robots" content="noindex,nofollow">');
  await page.goto(`${site.url}admin/`);
  await expect(page).toHaveTitle(/^Redaktion: Pressearchiv/);
  expect(readFileSync(join(pages, "sitemap.xml"), "utf8")).not.toContain("/admin/");
  expect(readdirSync(archive())).not.toContain("addresses.txt");
  await build();
  expect(existsSync(join(pages, "admin"))).toBe(false);
});
