import { type Block, blocksText, blockText, type Document, type Passed, type Picture } from "./document.ts";
import { readEmbargo } from "./embargo.ts";
import { readHeadLine } from "./head-line.ts";
import { ImportError } from "./import-error.ts";
import { readRunInPlace } from "./run-in-place.ts";

/** A document that came with a mail, read. */
export interface AttachedDocument {
  /** The file's name. */
  readonly name: string;
  readonly document: Document;
}

/** Most words of a covering note. */
const mostNoteWords = 120;
const greeting =
  /^(?:sehr geehrte|liebe|guten (?:tag|morgen|abend)|hallo|moin|dear |hello|good (?:morning|day|afternoon))/im;
const closing =
  /^(?:mit (?:freundlichen|besten|herzlichen)|(?:viele|beste|freundliche|herzliche|liebe|schöne) grüße|(?:kind|best) regards|yours )/im;
const enclosed =
  /(?<!\p{L})(?:anbei|im anhang|in der anlage|angehängt\w*|beigefügt\w*|beiliegend\w*|zur (?:freundlichen )?veröffentlichung|attached|enclosed)(?!\p{L})/iu;

/** Words of a text with a blank before and behind each, so that whole words are found in it. */
function bare(text: string): string {
  return ` ${(text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

function wordCount(blocks: readonly Block[]): number {
  return bare(blocksText(blocks)).split(" ").length - 2;
}

/** Blocks whose words another text does not have in this order. */
function ownBlocks(blocks: readonly Block[], other: readonly Block[]): readonly Block[] {
  const words = bare(blocksText(other));
  return blocks.filter((block) => block.kind !== "picture" && !words.includes(bare(blockText(block))));
}

/** Whether words do no more than to hand a document over. */
function isCoveringNote(blocks: readonly Block[], attached: readonly Block[]): boolean {
  const text = blocksText(blocks);
  const count = wordCount(blocks);
  if (count > mostNoteWords || count * 2 > wordCount(attached)) return false;
  const lines = blocks
    .map(blockText)
    .filter((line) => readHeadLine(line) === undefined && readEmbargo(line) === undefined);
  if (lines.some((line) => readRunInPlace(line) !== undefined)) return false;
  return greeting.test(text) || closing.test(text) || enclosed.test(text);
}

/** Whether a mail's text could be a covering note to a document that cannot be read. */
export function handsOver({ blocks }: Document): boolean {
  const text = blocksText(blocks).trim();
  return text === "" || (wordCount(blocks) <= mostNoteWords && enclosed.test(text));
}

/** The document that has all words of the others, the first of several such. */
function wholeOne(documents: readonly AttachedDocument[]): AttachedDocument | undefined {
  return documents.find(({ document }) =>
    documents.every(
      (other) =>
        other.document === document || ownBlocks(other.document.blocks, document.blocks).length === 0,
    ),
  );
}

function isSame({ bytes }: Picture, { bytes: other }: Picture): boolean {
  return Buffer.compare(bytes, other) === 0;
}

/** The attached document as the release, with the mail's pictures behind its own and the mail's text passed over. */
function releaseFrom(
  mail: Document,
  note: readonly Block[],
  { document }: AttachedDocument,
  others: readonly Passed[],
): Document {
  const more = mail.pictures.filter((picture) => !document.pictures.some((own) => isSame(own, picture)));
  const pictures = [...document.pictures, ...more];
  const shown = more.map((picture): Block => ({ kind: "picture", picture: pictures.indexOf(picture) }));
  const text = blocksText(note).trim();
  const passed: readonly Passed[] = [
    ...mail.passed,
    ...(text === "" ? [] : [{ why: "note", text } as const]),
    ...others,
  ];
  const { raw } = document;
  // Where words are only counted, the mail's own must be counted too, or they would stand in for lost ones.
  const counted = [raw?.text, ...passed.map((one) => one.text)].join("\n");
  return {
    blocks: [...document.blocks, ...shown],
    pictures,
    passed: [...document.passed, ...passed],
    ...(raw !== undefined && { raw: raw.inOrder ? raw : { text: counted, inOrder: false } }),
  };
}

/**
 * Which text is the release when documents came with a mail. The mail's, when the documents have the same words; the
 * document's, when the mail's own words are none or a covering note (Anschreiben), which is passed over and named.
 *
 * @param documents those that could be read, the best kind first
 * @throws ImportError when both have words of their own: a person must say which is the release
 */
export function releaseOfMail(mail: Document, documents: readonly AttachedDocument[]): Document {
  if (documents.length === 0) return mail;
  const same = (of: readonly AttachedDocument[]) =>
    of.map(({ name }): Passed => ({ why: "same-attachment", text: name }));
  const whole = wholeOne(documents);
  if (whole !== undefined) {
    const { blocks } = whole.document;
    const note = ownBlocks(mail.blocks, blocks);
    const isSameText = note.length === 0 && ownBlocks(blocks, mail.blocks).length === 0;
    if (!isSameText && (note.length === 0 || isCoveringNote(note, blocks))) {
      return releaseFrom(mail, note, whole, same(documents.filter((other) => other !== whole)));
    }
  }
  const others = documents.filter(({ document }) => ownBlocks(document.blocks, mail.blocks).length > 0);
  if (others.length > 0) {
    const attachments = documents.map(({ name }) => name).join(", ");
    throw new ImportError({ rule: "import-two-texts", values: { attachments } });
  }
  return { ...mail, passed: [...mail.passed, ...same(documents)] };
}
