import { parseArgs } from "node:util";
import { ledgerFaults, readLedger } from "../archive/address-ledger.ts";
import { byPlace, type Fault } from "../archive/fault.ts";
import { parseInstant } from "../archive/moment.ts";
import { readPictures } from "../archive/pictures/read-pictures.ts";
import { readArchive } from "../archive/read-archive.ts";
import { readSharedData } from "../archive/read-records.ts";
import { readReleases } from "../archive/read-releases.ts";
import type { Archive } from "../archive/records.ts";
import { annotationPrefix, faultFormats, faultMessage, shownLines } from "../texts/fault-line.ts";
import { shownHint } from "../texts/hint-line.ts";
import { interfaceLanguages, textsFor } from "../texts/texts-for.ts";
import { dayIn } from "../views/dates.ts";
import { goneAddresses } from "../views/lasting-addresses.ts";
import type { SitePlan } from "../views/site-plan.ts";
import { takenByFiles } from "../views/taken-by-files.ts";
import type { Command, World } from "./command.ts";
import { fixArchive, namesToReplace } from "./fix/fix-archive.ts";
import { archiveFolderFrom } from "./folders.ts";
import { RecordNames } from "./import/record-names.ts";
import { deadLinks } from "./lint/links.ts";
import { lintArchive } from "./lint/lint.ts";
import { linkLeads, otherFiles, planSite } from "./lint/site-paths.ts";
import { UsageError } from "./usage-error.ts";

function optionsFrom(args: readonly string[]) {
  const options = {
    format: { type: "string", default: "text" },
    lang: { type: "string" },
    strict: { type: "boolean", default: false },
    fix: { type: "boolean", default: false },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const format = faultFormats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format=${values.format}`);
  if (values.lang !== undefined && !interfaceLanguages.includes(values.lang)) {
    throw new UsageError(`--lang=${values.lang}`);
  }
  return { ...values, format };
}

/** The clock's moment, or the one that `PRESS_NOW` names. */
function nowFrom(env: World["env"]): number {
  const text = env["PRESS_NOW"];
  if (text === undefined || text === "") return Date.now();
  const now = parseInstant(text);
  if (now === undefined) throw new UsageError(`PRESS_NOW=${text}: 2026-03-01T06:00:00Z`);
  return now;
}

/**
 * Links to pages that are not there, and hints about an archive that breaks no rule of its schema; a faulty shared record
 * would make them guesses.
 */
function lookAtTexts(folder: string, plan: SitePlan, now: number) {
  const shared = readSharedData(folder);
  const site = shared.site?.input;
  const { entries: releases } = readReleases(folder);
  const leads = linkLeads(plan);
  const context = {
    names: new RecordNames(shared),
    publisher: site?.publisher,
    hasContact: site?.contact !== undefined,
    language: site?.language ?? "de",
    today: dayIn(now, site?.["time-zone"] ?? "Europe/Berlin"),
    leads,
  };
  return { faults: deadLinks(releases, leads), hints: lintArchive({ shared, releases }, context) };
}

/**
 * Addresses that two pages, or a page and another file, would share, and published ones that would be gone. What is gone shows only in the site as
 * the public would see it at this moment: a release that became a draft again is missing there.
 */
function addressFaults(folder: string, plan: SitePlan, now: number): readonly Fault[] {
  const ledger = readLedger(folder);
  const isPublished = ledger.some((line) => line.trim() !== "");
  const { archive } = isPublished ? readArchive(folder, { now }) : {};
  return [
    ...plan.faults,
    ...takenByFiles(plan, () => otherFiles(plan)),
    ...ledgerFaults(folder),
    ...(archive === undefined ? [] : goneAddresses(ledger, planSite(archive, now))),
  ];
}

/** What only shows in an archive that can be read: its pictures, its addresses, and the hints. */
async function lookInto(folder: string, archive: Archive, now: number) {
  const plan = planSite(archive, now);
  const { faults: ofPictures } = await readPictures(folder, archive, new Map());
  const { faults: ofTexts, hints } = lookAtTexts(folder, plan, now);
  return { faults: [...ofPictures, ...addressFaults(folder, plan, now), ...ofTexts], hints };
}

async function checkArchive(args: readonly string[], { env, cwd, out, tell }: World): Promise<number> {
  const { format, lang, strict, fix } = optionsFrom(args);
  const folder = archiveFolderFrom(env);
  const now = nowFrom(env);
  const fixed = fix ? fixArchive(folder) : [];
  // Drafts and releases under embargo count too: the office wants to know that they will be right.
  const { archive, faults: ofRecords, language } = readArchive(folder, { now: 0, preview: true });
  const texts = textsFor(lang ?? language);
  for (const { file, ids, lines, isComposed } of fixed) {
    tell(texts.desk.check.fixed({ file, ids, lines, isComposed }));
  }
  const { faults: further, hints } =
    archive === undefined ? { faults: [], hints: [] } : await lookInto(folder, archive, now);
  const faults = [...ofRecords, ...further];
  const shown = [
    ...faults.map((fault) => ({ ...fault, message: faultMessage(fault, texts) })),
    ...hints.map((hint) => shownHint(hint, texts)),
  ].sort(byPlace);
  for (const line of shownLines(shown, texts, format, annotationPrefix(folder, cwd))) out(line);
  const errors = faults.filter(({ level }) => level === "error").length;
  tell(
    shown.length > 0
      ? texts.commands.faultsFound(errors, shown.length - errors)
      : texts.commands.checked(archive?.releases.length ?? 0),
  );
  const isId = ({ rule }: Fault) => rule === "bad-id" || rule === "unknown-id";
  const replaceable = faults.some(isId) ? namesToReplace(folder) : 0;
  if (replaceable > 0) tell(texts.desk.check.fixable(replaceable));
  return errors > 0 || (strict && shown.length > 0) ? 1 : 0;
}

/**
 * `npm run check`: reads the archive as the build does, says all that is wrong, and hints at what an editor may want to
 * change. `--fix` first repairs what is safe. Exit status 1 when an error stands; hints count as errors only with
 * `--strict`.
 */
export const check: Command = {
  usage: `npm run check -- [--format=${faultFormats.join("|")}] [--lang=${interfaceLanguages.join("|")}] [--strict] [--fix]`,
  run: checkArchive,
};
