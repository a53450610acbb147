import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import { readSource } from "./source-file.ts";

/** The list of every address ever published, one a line, sorted, in the archive's folder. It is committed. */
export const ledgerFile = "addresses.txt";

function open(archiveFolder: string) {
  const path = join(archiveFolder, ledgerFile);
  return existsSync(path) ? readSource(path, ledgerFile) : undefined;
}

/** The ledger's lines as they stand; none for an archive that was never published. */
export function readLedger(archiveFolder: string): readonly string[] {
  const read = open(archiveFolder);
  return read !== undefined && "source" in read ? read.source.text.split("\n") : [];
}

/** What is wrong with a ledger that cannot be read: passed over in silence, it would keep no address. */
export function ledgerFaults(archiveFolder: string): readonly Fault[] {
  const read = open(archiveFolder);
  return read !== undefined && "fault" in read && read.fault.rule !== "empty-file" ? [read.fault] : [];
}
