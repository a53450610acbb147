import { describe, expect, it } from "vitest";
import { builtSite } from "../build-site.ts";
import { all, attribute, pathsOf, readPage } from "./page.ts";

describe.each(["fixture", "empty"] as const)("every page of the %s archive", (archive) => {
  it("says before anything loads that only the site's own files may be loaded", async () => {
    const site = await builtSite(archive);
    for (const path of await pathsOf(site)) {
      const { document } = await readPage(site, path);
      const [charset, policy, ...others] = all(document, "meta");
      expect(charset && attribute(charset, "charset"), path).toBe("utf-8");
      expect(policy && attribute(policy, "http-equiv"), path).toBe("content-security-policy");
      const rules = policy === undefined ? "" : (attribute(policy, "content") ?? "");
      expect(rules, path).toMatch(
        /^default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self';/,
      );
      expect(rules, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect(rules.includes("wasm-unsafe-eval"), path).toBe(/^\/(?:suche|search)\/$/.test(path));
      expect(others.map((meta) => attribute(meta, "http-equiv"))).not.toContain("content-security-policy");
    }
  });

  it("holds no script and no style within it", async () => {
    const site = await builtSite(archive);
    for (const path of await pathsOf(site)) {
      const { document } = await readPage(site, path);
      const scripts = all(document, "script").filter((one) => attribute(one, "src") === undefined);
      expect(
        scripts.map((one) => attribute(one, "type")),
        path,
      ).toEqual(scripts.map(() => "application/ld+json"));
      expect(all(document, "style"), path).toEqual([]);
      const attributes = all(document).flatMap(({ attrs }) => attrs.map(({ name }) => name));
      expect(
        attributes.filter((name) => name === "style" || name.startsWith("on")),
        path,
      ).toEqual([]);
    }
  });
});
