import { ledgerFile } from "../archive/address-ledger.ts";
import type { Fault } from "../archive/fault.ts";
import type { Addresses } from "./addresses.ts";
import type { PageKind, SitePlan } from "./site-plan.ts";

/**
 * Kinds of pages that are made from what happens to be there: a month has its page as long as a release dates from it.
 * Nobody could keep their addresses, and nobody has to.
 */
const passing: ReadonlySet<PageKind> = new Set(["not-found", "date"]);

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
 *
 * @param ledger the ledger's lines
 */
export function goneAddresses(ledger: readonly string[], plan: SitePlan): readonly Fault[] {
  const { addresses, archive } = plan.context;
  const present = new Set(plan.all.map(({ path }) => path));
  const hidden = new Set(
    [...archive.people.values()].filter((person) => person.hidden).map(({ id }) => addresses.person(id)),
  );
  return ledger.flatMap((line, index): Fault[] => {
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
