import { describe, expect, it } from "vitest";
import { type ArchiveFiles, planOf, releaseFile, smallArchive } from "../../archive.ts";
import { output, outputsOf, outputsWith } from "../../outputs.ts";

const original = ["title: Messe", "date: 2024-05-01", "number: 7/24", "people: [ada-wolf]"];
const translated = releaseFile(
  ["title: Fuar", "subtitle: Alt başlık"],
  "Bir [bağlantı](/impressum/) sözcük.",
);

function outputsFor(frontMatter: readonly string[], translation = translated, records: ArchiveFiles = {}) {
  const archive = smallArchive(
    { messe: releaseFile(frontMatter, "Ein Satz."), "messe.tr": translation },
    records,
  );
  return outputsOf(planOf(archive));
}

const folder = "pressemitteilungen/messe/tr";

describe("a translation as text and as ninjs", () => {
  it("has its own words, the original's date and number, and says what it is a translation of", () => {
    expect(output(outputsFor(original), `${folder}/text.txt`)).toBe(
      [
        "Pressemitteilung Nr.\u00a07/24",
        "Datum: 1. Mai 2024",
        "Herausgegeben von: Stadt Musterstadt",
        "",
        "Fuar",
        "Unterzeile: Alt başlık",
        "",
        "Bir bağlantı sözcük.",
        "",
        "Personen: Dr. Ada Wolf (Bürgermeisterin)",
        "Länge: 20 Zeichen mit Leerzeichen",
        "Original: https://presse.musterstadt.example/pressemitteilungen/messe/",
        "Adresse: https://presse.musterstadt.example/pressemitteilungen/messe/tr/",
        "",
      ].join("\n"),
    );
  });

  it("points at its original in ninjs", () => {
    const item: unknown = JSON.parse(output(outputsFor(original), `${folder}/ninjs.json`));
    expect(item).toMatchObject({
      uri: "tag:presse.musterstadt.example,2026:release/messe/tr",
      language: "tr",
      title: "Fuar",
      altIds: [{ role: "url", value: "https://presse.musterstadt.example/pressemitteilungen/messe/tr/" }, {}],
      associations: [
        {
          rel: "translationOf",
          uri: "tag:presse.musterstadt.example,2026:release/messe",
          language: "de",
          title: "Messe",
        },
      ],
    });
  });

  it("is named by its original, in ninjs and in the open data", () => {
    const files = outputsFor(original);
    const uri = "tag:presse.musterstadt.example,2026:release/messe/tr";
    const item: unknown = JSON.parse(output(files, "pressemitteilungen/messe/ninjs.json"));
    expect(item).toMatchObject({
      associations: [{ rel: "translation", uri, language: "tr", title: "Fuar" }],
    });
    const data: unknown = JSON.parse(output(files, "archiv.json"));
    const url = "https://presse.musterstadt.example/pressemitteilungen/messe/tr/";
    expect(data).toMatchObject({
      releases: [{ name: "messe", translations: [{ id: uri, title: "Fuar", language: "tr", url }] }],
    });
  });

  it("says that it is out of date", () => {
    const files = outputsFor(original, releaseFile(["title: Fuar", "original: 0000000000000000"]));
    expect(output(files, `${folder}/text.txt`)).toContain("\nDiese Übersetzung ist veraltet");
    expect(output(files, `${folder}/ninjs.json`)).toContain('"edNote":"Diese Übersetzung ist veraltet');
  });

  it("is withdrawn with its original, and none of its words is left", () => {
    const files = outputsFor([...original, "withdrawn: { date: 2024-06-01, reason: Irrtum. }"]);
    expect(outputsWith(files, /sözcük|Alt başlık/)).toEqual([]);
    expect(output(files, `${folder}/text.txt`)).toContain("zurückgezogen (1. Juni 2024).\nIrrtum.");
    expect(output(files, `${folder}/ninjs.json`)).toContain('"pubStatus":"canceled"');
    expect(output(files, "feed.tr.atom")).toContain("Irrtum.");
  });

  it("holds no redacted name", () => {
    const records = {
      "_data/redactions.yaml":
        "- { text: Kemal Demir, in: all, with: N. N., reason: Antrag, date: 2025-01-01 }",
    };
    const files = outputsFor(original, releaseFile(["title: Fuar"], "Kemal Demir geldi."), records);
    expect(outputsWith(files, /Demir/)).toEqual([]);
    expect(output(files, `${folder}/text.txt`)).toContain("\nN. N. geldi.\n");
    expect(output(files, "feed.tr.json")).toContain("N. N. geldi.");
  });
});
