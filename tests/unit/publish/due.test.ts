import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArchive } from "../../../src/archive/read-archive.ts";
import { dueEmbargo } from "../../../src/publish/due-embargo.ts";
import { testRecords, writeArchive } from "../../archive.ts";
import { releaseOf, runCommand } from "../../life.ts";

const files = {
  ...testRecords,
  "releases/markt.md": releaseOf({ title: "Markt", embargo: "2026-02-03T10:00" }),
  "releases/fest.md": releaseOf({ title: "Fest", embargo: "2026-02-03T11:30:00+01:00" }),
  "releases/fest.tr.md": releaseOf({ title: "Bayram", embargo: "2026-02-04T09:00:00Z" }),
  "releases/entwurf.md": releaseOf({ title: "Entwurf", embargo: "2026-02-03T10:30", draft: true }),
  "releases/alt.md": releaseOf({ title: "Alt", date: "2020-01-01" }),
};

let folder = "";
beforeAll(() => {
  folder = writeArchive(files);
});
afterAll(() => rmSync(folder, { recursive: true }));

function dueIn(after: string, until: string): string | undefined {
  const { archive, faults } = readArchive(folder, { now: Date.parse(until), preview: true });
  if (archive === undefined) throw new Error(JSON.stringify(faults));
  const end = dueEmbargo(archive, { after: Date.parse(after), until: Date.parse(until) });
  return end === undefined ? undefined : new Date(end).toISOString();
}

describe("embargoes that ended since the last build", () => {
  it.each([
    { what: "none yet", after: "2026-02-02T00:00Z", until: "2026-02-03T08:59:59Z", due: undefined },
    { what: "one at this moment", after: "2026-02-02T00:00Z", until: "2026-02-03T09:00Z", due: "09:00" },
    { what: "the first of two", after: "2026-02-02T00:00Z", until: "2026-02-03T12:00Z", due: "09:00" },
    {
      what: "only what came after, no draft",
      after: "2026-02-03T09:00Z",
      until: "2026-02-03T12:00Z",
      due: "10:30",
    },
    { what: "a translation's own", after: "2026-02-03T12:00Z", until: "2026-02-04T12:00Z", due: "04T09:00" },
    { what: "nothing twice", after: "2026-02-04T09:00Z", until: "2036-01-01T00:00Z", due: undefined },
  ])("$what", ({ after, until, due }) => {
    const found = dueIn(after, until);
    if (due === undefined) expect(found).toBeUndefined();
    else expect(found).toBe(`2026-02-${due.includes("T") ? due : `03T${due}`}:00.000Z`);
  });
});

describe("npm run due", () => {
  const due = (...args: readonly string[]) =>
    runCommand("src/publish/due.ts", folder, { now: "2026-02-03T10:00:00Z", args });

  it.concurrent("prints when the embargo ended, and nothing else", async () => {
    expect(await due("--since=2026-02-03T08:00:00Z")).toEqual({ status: 0, said: "2026-02-03T09:00:00Z\n" });
  });

  it.concurrent("prints nothing when nothing is due, also for an embargo after the time it may wait", async () => {
    expect(await due("--since=2026-02-03T09:30:00+00:00", "--wait=29")).toEqual({ status: 0, said: "" });
  });

  it.concurrent("waits for an embargo that ends soon, and prints it then", async () => {
    const args = ["--since=2026-02-03T08:00:00Z", "--wait=1"];
    const { said } = await runCommand("src/publish/due.ts", folder, { now: "2026-02-03T08:59:59Z", args });
    expect(said).toBe("2026-02-03T09:00:00Z\n");
  });

  it.concurrent("does not wait where something is due already", async () => {
    const { said } = await due("--since=2026-02-03T08:00:00Z", "--wait=999");
    expect(said).toBe("2026-02-03T09:00:00Z\n");
  });

  it.concurrent.each([
    ["--since=gestern"],
    ["--wait=5"],
    ["--since=2026-02-03T08:00:00Z", "--wait=bald"],
    ["--sinse=x"],
  ])("refuses %s %s", async (...args) => {
    const { status, said } = await due(...args);
    expect(status).toBe(2);
    expect(said).toContain("npm run due -- --since=");
  });

  it("says what is wrong with an archive that cannot be read", async () => {
    const broken = writeArchive({ ...testRecords, "releases/markt.md": "---\ntitel: Markt\n---\n" });
    try {
      const { status, said } = await runCommand("src/publish/due.ts", broken, {
        args: ["--since=2026-02-03T08:00:00Z"],
      });
      expect(status).toBe(1);
      expect(said).toContain("releases/markt.md:2:1");
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});
