import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../archive/fault.ts";
import type { Addresses } from "../views/addresses.ts";
import type { PageKind, SitePlan } from "../views/site-plan.ts";

/** The list of every address ever published, one a line, sorted, in the archive's folder. It is committed. */
export const ledgerFile = "addresses.txt";

/**
 * Kinds of pages that are made from what happens to be there: a month has its page as long as a release dates from it.
 * Nobody could keep their addresses, and nobody has to.
 */
const passing: ReadonlySet<PageKind> = new Set(["not-found", "date"]);

/** The ledger's lines as they stand; none for an archive that was never published. */
function readLedger(archiveFolder: string): readonly string[] {
  const path = join(archiveFolder, ledgerFile);
  return existsSync(path) ? readFileSync(path, "utf8").split(/\r?\n/) : [];
}

/** The lasting addresses of a site: further pages of a list are not among them, since lists also get shorter. */
export function lastingAddresses(plan: SitePlan): readonly string[] {
  const addresses: string[] = [];
  for (const [kind, pages] of plan.kinds) {
    if (passing.has(kind)) continue;
    for (const { path } of pages) if (!plan.context.addresses.isFurtherPage(path)) addresses.push(path);
  }
  return addresses.sort();
}

function isOfRecord({ projects, partners, people }: Addresses, address: string): boolean {
  return [projects, partners, people].some((index) => address.startsWith(index));
}

/**
 * Addresses of the ledger that the site no longer has, each at its line of the ledger. The page of a person who is
 * hidden or redacted now is meant to be gone.
 */
export function goneAddresses(archiveFolder: string, plan: SitePlan): readonly Fault[] {
  const { addresses, archive } = plan.context;
  const present = new Set(plan.all.map(({ path }) => path));
  const hidden = new Set(
    [...archive.people.values()].filter((person) => person.hidden).map(({ id }) => addresses.person(id)),
  );
  return readLedger(archiveFolder).flatMap((line, index): Fault[] => {
    const address = line.trim();
    if (address === "" || present.has(address) || hidden.has(address)) return [];
    const release = addresses.releaseAt(address);
    const values = {
      address,
      ...(release !== undefined && { release }),
      ...(isOfRecord(addresses, address) && { isOfRecord: true as const }),
    };
    return [{ file: ledgerFile, line: index + 1, column: 1, level: "error", rule: "address-gone", values }];
  });
}

/** Adds the site's addresses to the ledger. Nothing is ever taken out. Returns how many are new. */
export function writeLedger(archiveFolder: string, plan: SitePlan): number {
  const before = new Set(readLedger(archiveFolder).map((line) => line.trim()));
  before.delete("");
  const all = new Set([...before, ...lastingAddresses(plan)]);
  const path = join(archiveFolder, ledgerFile);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${[...all].sort().join("\n")}\n`);
  renameSync(part, path);
  return all.size - before.size;
}
