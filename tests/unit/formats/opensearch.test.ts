import { expect, it } from "vitest";
import { formatFiles } from "../../../src/formats/format-files.ts";
import { planOf, seedArchive } from "../../archive.ts";

it("a browser learns how to search the archive", () => {
  const plan = planOf(seedArchive(), { pathPrefix: "/presse/" });
  const file = [...formatFiles(plan)].find((each) => each.file === "opensearch.xml");
  const xml = String(file?.content());
  expect(xml).toContain('<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">');
  expect(xml).toContain('template="https://www.jobcenter-myk.de/presse/suche/?q={searchTerms}"');
  const [, short = ""] = /<ShortName>(.*)<\/ShortName>/.exec(xml) ?? [];
  expect(short.length).toBeGreaterThan(3);
  expect(short.length).toBeLessThanOrEqual(16);
});
