import { ledgerFile } from "../archive/address-ledger.ts";
import { faultLines } from "../texts/fault-line.ts";
import { textsFor } from "../texts/texts-for.ts";
import { writeLedger } from "./address-ledger.ts";
import { readPublication } from "./publication.ts";
import { settingsFrom } from "./settings.ts";

/** `npm run publish-addresses`: adds the addresses of the archive as it stands now to its ledger. */

const settings = settingsFrom(process.env);
const { faults, language, site } = await readPublication(settings);
const texts = textsFor(language);
for (const line of faultLines(faults, texts, "text")) process.stdout.write(`${line}\n`);
if (site === undefined) process.exitCode = 1;
else {
  const added = writeLedger(settings.archiveFolder, site.plan);
  process.stderr.write(`${texts.commands.addressesAdded(added, ledgerFile)}\n`);
}
