import { describe, expect, it } from "vitest";
import { faultLines } from "../../../src/texts/fault-line.ts";
import { textsFor } from "../../../src/texts/texts-for.ts";
import { readingOf, releaseFile, smallArchive, testNow, testRecords } from "../../archive.ts";

const { "_data/site.yaml": site = "", "_data/people.yaml": people = "" } = testRecords;

type Files = Parameters<typeof readingOf>[0];

/** What is wrong, each as `FILE:LINE:COLUMN RULE`, in the order in which it is shown. */
function faultsOf(files: Files): readonly string[] {
  return readingOf(files).faults.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** Names of the releases that are read, in the archive's order. */
function namesOf(files: Files, now = testNow): readonly string[] | undefined {
  return readingOf(files, { now }).archive?.releases.map(({ name }) => name);
}

describe("the faults of an archive", () => {
  it("are all found in one run, by file, line and column", () => {
    const files = {
      "_data/people.yaml": `${people}\n- { id: ada-wolf, name: Noch eine }`,
      "_data/projects.yaml": "- { id: lotse, name: Lotse, people: [bea], laufzeit: 2019 }",
      "_data/site.yaml": site.replace("title:", "titel:"),
      "releases/b.md": releaseFile(["titel: B", "date: 21.03.2019", "partners: [amt, x1, stadt, x2]"]),
      "releases/a.md": "Kein Kopf.",
      "releases/Ä.md": releaseFile(["title: Ä"]),
      "releases/2019/c.md": releaseFile(["title: C: D"]),
      "releases/2020/c.md": releaseFile(["title: C"]),
    };

    expect(faultsOf(files)).toEqual([
      "_data/people.yaml:3:9 duplicate-id",
      "_data/projects.yaml:1:44 unknown-key",
      "_data/site.yaml:1:1 missing-key",
      "_data/site.yaml:1:1 unknown-key",
      "releases/2019/c.md:2:1 yaml-colon",
      "releases/2020/c.md:1:1 name-taken",
      "releases/a.md:1:1 no-front-matter",
      "releases/b.md:2:1 missing-key",
      "releases/b.md:2:1 unknown-key",
      "releases/b.md:3:7 bad-date",
      "releases/b.md:4:17 unknown-id",
      "releases/b.md:4:28 unknown-id",
      "releases/Ä.md:1:1 file-name",
    ]);
  });

  it("do not multiply: a record that is wrong by itself can still be pointed at", () => {
    const files = {
      "_data/people.yaml": "- { id: ada-wolf, name: Ada Wolf, amt: Dezernentin }",
      "releases/a.md": releaseFile(["title: A", "people: [ada-wolf]", "replaced-by: b"]),
      "releases/b.md": releaseFile(["title: B", "people: [ada-wolf]", "datum: 2019"]),
    };

    expect(faultsOf(files)).toEqual(["_data/people.yaml:1:35 unknown-key", "releases/b.md:4:1 unknown-key"]);
  });

  it("do not multiply: of a file that cannot be read nobody knows what it holds", () => {
    const files = {
      "_data/people.yaml": "- { id: ada-wolf, name: Ada Wolf",
      "releases/a.md": releaseFile([
        "title: A",
        "people: [ada-wolf, ben-roth]",
        "contact: ada-wolf",
        "projects: [x]",
      ]),
    };

    expect(faultsOf(files)).toEqual(["_data/people.yaml:1:33 yaml", "releases/a.md:5:12 unknown-id"]);
  });

  it("are few or many: thirty thousand in one file are found in seconds", () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `k${index}: x`);
    const faults = faultsOf({ "releases/a.md": releaseFile(["title: A", ...lines]) });

    expect(faults).toHaveLength(30_000);
    expect(faults.at(-1)).toBe("releases/a.md:30002:1 unknown-key");
  });

  it("are found as quickly on one long line", () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: x`).join(", ");
    const faults = faultsOf({ "releases/a.md": releaseFile(["title: A", `source: { name: B, ${keys} }`]) });

    expect(faults).toHaveLength(30_000);
    expect(faults[0]).toBe("releases/a.md:3:20 unknown-key");
  });

  it("are told in the site's language", () => {
    const files = {
      "_data/site.yaml": site.replace("language: de", "language: en"),
      "releases/a.md": releaseFile(["kicker: A"]),
    };
    const { faults, language } = readingOf(files);

    expect(faultLines(faults, textsFor(language), "text")).toEqual([
      "releases/a.md:2:1 error missing-key ‘title’ is missing. Add ‘title: …’.",
    ]);
  });
});

describe("what is read", () => {
  it("are the Markdown files below releases, in any folder, and nothing else", () => {
    const files = {
      "releases/README.md": "# Was hier liegt\n",
      "releases/.entwurf.md": "",
      "releases/.git/x.md": "",
      "releases/bild.jpg": "",
      "releases/notiz.txt": "",
      "releases/2019/03/a.md": releaseFile(["title: A"]),
      "releases/b.md": releaseFile(["title: B"]),
      "README.md": "",
    };

    expect(namesOf(files)).toEqual(["a", "b"]);
  });

  it("may be no release at all", () => {
    expect(namesOf({})).toEqual([]);
  });

  it("is the same with a byte-order mark and line ends of Windows", () => {
    const plain = releaseFile(
      ["title: A", "photos:", "  - caption: |", "      Zwei", "      Zeilen"],
      "Erste.\n\nZweite.",
    );
    const files = (text: string) => ({ "releases/a.md": text, "_data/site.yaml": site });
    const windows = `\ufeff${plain.replaceAll("\n", "\r\n")}`;

    expect(readingOf(files(windows)).archive).toEqual(readingOf(files(plain)).archive);
    expect(readingOf(files(windows)).archive?.releases[0]?.body).toBe("\nErste.\n\nZweite.\n");
  });

  it("can be ten megabytes or a hundred thousand lines long", () => {
    const long = "Wort ".repeat(2_000_000).trimEnd();
    const archive = smallArchive({
      lang: releaseFile(["title: Lang"], long),
      zeilen: releaseFile(["title: Zeilen"], "Zeile\n".repeat(100_000)),
    });

    expect(archive.releases.map(({ body }) => body.trim().length)).toEqual([long.length, 599_999]);
  });

  it("can have ids that are names of every object", () => {
    const archive = smallArchive(
      { constructor: releaseFile(["title: A", "issuer: constructor", "partners: [tostring]"]) },
      {
        "_data/organisations.yaml":
          "- { id: stadt, name: Stadt }\n- { id: amt, name: Amt }\n- { id: constructor, name: C }\n- { id: tostring, name: T }",
      },
    );

    expect(
      archive.releases.map(({ name, issuer, partners }) => [name, issuer.name, partners[0]?.name]),
    ).toEqual([["constructor", "C", "T"]]);
  });
});

describe("a release", () => {
  const only = (...lines: readonly string[]) => {
    const [release] = smallArchive({ a: releaseFile(["title: A", ...lines]) }).releases;
    if (release === undefined) throw new Error("It was not read.");
    return release;
  };

  it("has the publisher as its issuer and the site's language where it says nothing else", () => {
    expect(only()).toMatchObject({ issuer: { id: "stadt" }, language: "de" });
    expect(only("issuer: amt", "language: EN-gb")).toMatchObject({
      issuer: { id: "amt" },
      language: "en-GB",
    });
  });

  it("without a date stays without one", () => {
    expect(Object.hasOwn(only(), "date")).toBe(false);
  });

  it("names first its people, then those who are only shown, each once", () => {
    const { people: named } = only(
      "people: [ben-roth]",
      "photos:",
      "  - people: [{ person: ada-wolf }, { person: ben-roth }]",
    );

    expect(named.map(({ id }) => id)).toEqual(["ben-roth", "ada-wolf"]);
  });

  it("leaves out what was left empty", () => {
    expect(only("kicker:", 'subtitle: ""', "photos:", "contact: ' '")).not.toHaveProperty("kicker");
    expect(only("kicker:", 'subtitle: ""', "photos:")).toMatchObject({ photos: [] });
  });

  it.each([
    ["a person's id", "contact: ada-wolf", "Ada Wolf"],
    ["an organisation's id", "contact: amt", "Amt für Arbeit & Soziales"],
    ["words", "contact: Pressestelle, Zimmer 3", "Pressestelle, Zimmer 3"],
  ])("has a contact by %s", (_, line, name) => {
    const { contact } = only(line);

    expect(typeof contact === "string" ? contact : contact?.name).toBe(name);
  });

  it("has the site's contact where it names none", () => {
    const { releases } = smallArchive(
      { a: releaseFile(["title: A"]), b: releaseFile(["title: B", "contact: amt"]) },
      { "_data/site.yaml": `${site}\ncontact: ada-wolf` },
    );

    expect(releases.map(({ contact }) => (typeof contact === "string" ? contact : contact?.id))).toEqual([
      "ada-wolf",
      "amt",
    ]);
  });
});

describe("what may leave", () => {
  const files = {
    "releases/offen.md": releaseFile(["title: Offen"]),
    "releases/entwurf.md": releaseFile(["title: Entwurf", "draft: true"]),
    "releases/gesperrt.md": releaseFile(["title: Gesperrt", "embargo: 2026-02-03T12:00"]),
  };

  it("is no draft, and under embargo nothing before its moment", () => {
    expect(namesOf(files, Date.parse("2026-02-03T11:59:59.999+01:00"))).toEqual(["offen"]);
    expect(namesOf(files, Date.parse("2026-02-03T12:00:00+01:00"))).toEqual(["gesperrt", "offen"]);
  });

  it("is checked whether it may leave or not", () => {
    const wrong = {
      "releases/entwurf.md": releaseFile(["title: Entwurf", "draft: true", "partners: [x]"]),
      "releases/gesperrt.md": releaseFile(["title: Gesperrt", "embargo: 2099-01-01T12:00", "people: [y]"]),
    };

    expect(faultsOf(wrong)).toEqual([
      "releases/entwurf.md:4:12 unknown-id",
      "releases/gesperrt.md:4:10 unknown-id",
    ]);
  });
});

describe("the archive", () => {
  it("has its newest release first, the more exact before the less exact, the undated last", () => {
    const dates = {
      z1: "2019-03-21",
      z2: "2019-03-01",
      m: "2019-03",
      j: "2019",
      w: "2018-11/2019-02",
      a2: "2020-01-01",
      a1: "2020-01-01",
      alt: "0987",
    };
    const dated = Object.entries(dates).map(([name, date]) => [
      name,
      releaseFile([`title: ${name}`, `date: ${date}`]),
    ]);
    const undated = ["u2", "u1"].map((name) => [name, releaseFile([`title: ${name}`])]);
    const { releases } = smallArchive(Object.fromEntries([...undated, ...dated]));

    expect(releases.map(({ name }) => name)).toEqual([
      "a1",
      "a2",
      "z1",
      "z2",
      "m",
      "j",
      "w",
      "alt",
      "u1",
      "u2",
    ]);
  });

  it("is frozen to its last entry", () => {
    const archive = smallArchive({
      a: releaseFile(["title: A", "keywords: [B]", "people: [ada-wolf]", "date: 2019"]),
    });
    const [release] = archive.releases;

    for (const part of [
      archive,
      archive.releases,
      release,
      release?.keywords,
      release?.date,
      release?.people[0]?.roles,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect([...archive.people.values(), archive.site.look].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it("knows organisations that are part of another, in a chain", () => {
    const organisations = [
      "- { id: stadt, name: Stadt }",
      "- { id: amt, name: Amt, part-of: stadt }",
      "- { id: team, name: Team, part-of: amt }",
    ];
    const archive = smallArchive({}, { "_data/organisations.yaml": organisations.join("\n") });

    expect(archive.organisations.get("team")?.partOf).toBe("amt");
  });
});
