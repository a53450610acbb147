import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostRulesOf } from "../../../../src/publish/host-rules/host-rules.ts";
import { type Host, hostRuleFiles, hostsFrom } from "../../../../src/publish/host-rules/hosts.ts";
import { planOf, releaseFile, smallArchive, testRecords } from "../../../archive.ts";

const golden = join(import.meta.dirname, "../../../golden/host-rules");

const archive = smallArchive({
  gone: releaseFile(["title: Weg", "withdrawn: { date: 2026-01, reason: Falsch. }", "aliases: [/weg.html]"]),
  "gone.tr": releaseFile(["title: Gitti"]),
  moved: releaseFile(["title: Umgezogen", "aliases: [/alt, /Straße/über.uns/, /archiv-2019.html]"]),
  "moved.tr": releaseFile(["title: Taşındı", "aliases: [/eski/]"]),
  first: releaseFile(["title: Eins", "replaced-by: second", "aliases: [/eins/]"]),
  second: releaseFile(["title: Zwei", "replaced-by: third"]),
  third: releaseFile(["title: Drei"]),
  hen: releaseFile(["title: Henne", "replaced-by: egg"]),
  egg: releaseFile(["title: Ei", "replaced-by: hen"]),
  dropped: releaseFile([
    "title: Ersetzt und zurück",
    "replaced-by: third",
    "withdrawn: { date: 2026, reason: A. }",
  ]),
  waiting: releaseFile(["title: Wartet", "replaced-by: secret"]),
  secret: releaseFile(["title: GEHEIM", "embargo: 2027-01-01T00:00", "aliases: [/geheim/]"]),
});

const sites = [
  ["root", planOf(archive)],
  ["presse", planOf(archive, { pathPrefix: "/presse/" })],
] as const;

const groups: readonly (readonly Host[])[] = [["netlify"], ["cloudflare"], ["apache"], ["nginx"], ["caddy"]];

const files = sites.flatMap(([place, plan]) =>
  groups.flatMap((hosts) =>
    [...hostRuleFiles(plan, hosts)].map(({ file, content }) => ({
      path: join(place, hosts.join(), file.replace(/^\./, "")),
      text: String(content()),
    })),
  ),
);

/** The golden files are written anew by `npx vitest run --project=unit tests/unit/publish/host-rules --update`. */
describe("the rules for hosts", () => {
  it.each(files)("are as they were: $path", async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(join(golden, path));
  });

  it("are these files and no others", () => {
    const entries = readdirSync(golden, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(found.sort()).toEqual(files.map(({ path }) => join(golden, path)).sort());
  });

  it("name nothing that is not published", () => {
    for (const { text } of files) expect(text).not.toMatch(/geheim|secret/i);
  });
});

describe("what hosts are to do", () => {
  const rules = hostRulesOf(planOf(archive));
  const at = (name: string) => `/pressemitteilungen/${name}/`;
  const to = (from: string) => rules.redirects.find((redirect) => redirect.from === from)?.to;

  it("is to lead on from former addresses, to a translation too", () => {
    expect(["/alt/", "/Straße/über.uns/", "/archiv-2019.html", "/eski/"].map(to)).toEqual([
      at("moved"),
      at("moved"),
      at("moved"),
      `${at("moved")}tr/`,
    ]);
  });

  it("is to lead from what was replaced to the last one in a row, at once", () => {
    expect([to(at("first")), to(at("second")), to("/eins/")]).toEqual([
      at("third"),
      at("third"),
      at("third"),
    ]);
    expect(to(at("third"))).toBeUndefined();
  });

  it("is not to lead round in a circle, nor to what is not public", () => {
    expect([to(at("hen")), to(at("egg")), to(at("waiting"))]).toEqual([undefined, undefined, undefined]);
  });

  it("is to say of what was withdrawn that it is gone, and not to lead away from there", () => {
    expect(rules.gone).toEqual(expect.arrayContaining([at("gone"), `${at("gone")}tr/`, at("dropped")]));
    expect(rules.gone).toHaveLength(3);
    expect([to(at("dropped")), to("/weg.html")]).toEqual([undefined, at("gone")]);
  });

  it("is to demand encryption only on a host of its own that has it", () => {
    const demanded = (url: string) => {
      const site = (testRecords["_data/site.yaml"] ?? "").replace("https://presse.musterstadt.example/", url);
      const { headers } = hostRulesOf(planOf(smallArchive({}, { "_data/site.yaml": site })));
      return headers.some(([name]) => name === "Strict-Transport-Security");
    };
    const urls = ["https://a.example/", "http://a.example/", "https://a.example/presse/"];
    expect(urls.map(demanded)).toEqual([true, false, false]);
  });

  it("is to keep previews from search engines", () => {
    const { headers } = hostRulesOf(planOf(archive, { preview: true }));
    expect(headers).toContainEqual(["X-Robots-Tag", "noindex"]);
    expect(rules.headers.map(([name]) => name)).not.toContain("X-Robots-Tag");
  });
});

describe("a site with compressed copies beside its files", () => {
  it("has nginx send those", () => {
    const texts = [false, true].map((isCompressed) =>
      [...hostRuleFiles(planOf(archive), ["nginx"], isCompressed)].map(({ content }) => String(content())),
    );
    expect(texts.map(([text]) => text?.includes("gzip_static on;"))).toEqual([false, true]);
  });
});

describe("the list of hosts", () => {
  it("is read as it is meant", () => {
    expect(hostsFrom("nginx")).toEqual(["nginx"]);
    expect(hostsFrom("netlify, apache,nginx,caddy")).toEqual(["netlify", "apache", "nginx", "caddy"]);
  });

  it.each(["", "iis", "nginx,iis", "netlify,cloudflare", "nginx,nginx"])(
    "is refused where it makes no sense: %s",
    (list) => {
      expect(hostsFrom(list)).toBeUndefined();
    },
  );
});
