import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerFile, readLedger } from "../archive/address-ledger.ts";
import { lastingAddresses } from "../views/lasting-addresses.ts";
import type { SitePlan } from "../views/site-plan.ts";

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
