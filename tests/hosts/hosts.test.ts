import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseFile, testRecords, writeArchive } from "../archive.ts";
import { newFolder, runBuild } from "../life.ts";
import { type ProgramName, type RunningServer, startServer } from "./servers.ts";

/** A built site on real servers, with the rules that the build writes for them. */

const releases = {
  "releases/umgezogen.md": releaseFile([
    "title: Umgezogen",
    "date: 2026-01-10",
    "aliases: [/alt, /Straße/über.uns/, /archiv-2019.html]",
  ]),
  "releases/umgezogen.tr.md": releaseFile(["title: Taşındı", "aliases: [/eski/]"]),
  "releases/weg.md": releaseFile([
    "title: Weg",
    "withdrawn: { date: 2026-01-11, reason: War falsch. }",
    "aliases: [/weg.html]",
  ]),
  "releases/eins.md": releaseFile(["title: Eins", "replaced-by: zwei"]),
  "releases/zwei.md": releaseFile(["title: Zwei"]),
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Builds the site for a prefix, into a folder that servers serve as a whole. */
async function built(prefix: string) {
  const archive = writeArchive({ ...testRecords, ...releases });
  const documents = newFolder();
  folders.push(archive, documents);
  const site = join(documents, prefix);
  mkdirSync(site, { recursive: true });
  const args = [`--pathprefix=${prefix}`, "--host-rules=netlify,apache,nginx,caddy", "--compressed"];
  const { status, said } = await runBuild(archive, site, { args });
  if (status !== 0) throw new Error(said);
  return { documents, site };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const prefixes = ["/", "/presse/"];
const withRules: readonly ProgramName[] = ["nginx", "apache", "caddy"];

describe.each(prefixes)("below %s", (prefix) => {
  let folder: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    folder = await built(prefix);
  });

  describe.each<ProgramName>([...withRules, "python"])("%s", (name) => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer(name, folder.documents, folder.site);
    });
    afterAll(async () => server.stop());

    async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
      const answer = await fetch(server.origin + prefix + path, { redirect: "manual", headers });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    }

    it("shows pages", async () => {
      for (const path of ["", "pressemitteilungen/", "pressemitteilungen/umgezogen/tr/"]) {
        const { status, headers, body } = await ask(path);
        expect(status, path).toBe(200);
        expect(headers.get("content-type"), path).toMatch(/^text\/html/);
        expect(body, path).toContain("</html>");
      }
    });

    it("leads to a folder whose last slash is missing", async () => {
      const { status, headers } = await ask("pressemitteilungen");
      expect([301, 307, 308]).toContain(status);
      expect(new URL(headers.get("location") ?? "", server.origin + prefix).pathname).toBe(
        `${prefix}pressemitteilungen/`,
      );
    });

    it("says of an address that is none that it is none", async () => {
      expect((await ask("gibt-es-nicht/")).status).toBe(404);
    });

    if (name === "python") {
      it("leads on from former addresses by a page", async () => {
        const { status, body } = await ask("alt/");
        expect(status).toBe(200);
        expect(body).toContain(`url=${prefix}pressemitteilungen/umgezogen/`);
      });
      return;
    }

    it("shows the site's own page at an address that is none", async () => {
      for (const path of ["gibt-es-nicht/", "assets/gibt-es-nicht.css"]) {
        const { status, body, headers } = await ask(path);
        expect(status, path).toBe(404);
        expect(body, path).toContain("Diese Seite gibt es hier nicht");
        expect(headers.get("cache-control"), path).toBe("public, max-age=300");
      }
    });

    it.each([
      ["alt", "umgezogen/"],
      ["alt/", "umgezogen/"],
      [encodeURI("Straße/über.uns/"), "umgezogen/"],
      [encodeURI("Straße/über.uns"), "umgezogen/"],
      ["archiv-2019.html", "umgezogen/"],
      ["eski/", "umgezogen/tr/"],
      ["weg.html", "weg/"],
      ["pressemitteilungen/eins/", "zwei/"],
    ])("leads from %s to %s for good", async (from, to) => {
      const { status, headers } = await ask(from);
      expect(status).toBe(301);
      expect(new URL(headers.get("location") ?? "", server.origin).pathname).toBe(
        `${prefix}pressemitteilungen/${to}`,
      );
    });

    it("leads nowhere from addresses that only begin like former ones", async () => {
      for (const path of ["alter/", "alt/mehr", "archiv-2019xhtml"])
        expect((await ask(path)).status, path).toBe(404);
    });

    it("says of what was withdrawn that it is gone, and why", async () => {
      const { status, headers, body } = await ask("pressemitteilungen/weg/");
      expect(status).toBe(410);
      expect(headers.get("content-type")).toMatch(/^text\/html/);
      expect(body).toContain("War falsch.");
      expect((await ask("pressemitteilungen/weg/text.txt")).status).toBe(200);
    });

    it("sends the headers that protect readers, whatever it answers", async () => {
      for (const path of ["", "feed.atom", "gibt-es-nicht/", "pressemitteilungen/weg/", "alt/"]) {
        const { headers } = await ask(path);
        expect(headers.get("content-security-policy"), path).toBe("frame-ancestors 'none'");
        expect(headers.get("x-frame-options"), path).toBe("DENY");
        expect(headers.get("x-content-type-options"), path).toBe("nosniff");
        expect(headers.get("referrer-policy"), path).toBe("no-referrer");
        expect(headers.get("permissions-policy"), path).toContain("camera=()");
        expect(headers.get("access-control-allow-origin"), path).toBe("*");
        expect(headers.has("strict-transport-security"), path).toBe(prefix === "/");
      }
    });

    it("lets browsers keep for good what has a hash in its name, and all else for minutes", async () => {
      const assets = readdirSync(join(folder.site, "assets"));
      for (const asset of assets) {
        const { status, headers } = await ask(`assets/${asset}`);
        expect(status, asset).toBe(200);
        expect(headers.get("cache-control"), asset).toBe("public, max-age=31536000, immutable");
      }
      for (const path of ["", "feed.json", "archiv.csv", "pressemitteilungen/umgezogen/"])
        expect((await ask(path)).headers.get("cache-control"), path).toBe("public, max-age=300");
    });

    it("says what files are", async () => {
      const font = readdirSync(join(folder.site, "assets")).find((file) => file.endsWith(".woff2"));
      for (const [path, type] of [
        ["feed.atom", /^application\/atom\+xml/],
        ["feed.rss", /^application\/rss\+xml/],
        ["feed.json", /^application\/json/],
        ["archiv.csv", /^text\/csv; charset=utf-8$/i],
        ["sitemap.xml", /^(text|application)\/xml/],
        ["pressemitteilungen/umgezogen/text.txt", /^text\/plain; charset=utf-8$/i],
        [`assets/${font}`, /^font\/woff2$/],
      ] as const) {
        expect((await ask(path)).headers.get("content-type"), path).toMatch(type);
      }
    });

    it("sends texts compressed", async () => {
      for (const path of ["pressemitteilungen/umgezogen/", "archiv.json", "feed.atom"]) {
        const { headers } = await ask(path, { "accept-encoding": "gzip" });
        expect(headers.get("content-encoding"), path).toBe("gzip");
      }
    });

    it("shows nobody the rules themselves", async () => {
      for (const file of [".htaccess", "nginx.conf", "Caddyfile", "_headers", "_redirects"])
        expect([403, 404], file).toContain((await ask(file)).status);
    });
  });
});
