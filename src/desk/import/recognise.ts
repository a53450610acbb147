import { isAddress } from "./address-line.ts";
import { readCaption, saysWhoStandsWhere } from "./caption.ts";
import {
  aboutUs,
  boilerplateStart,
  contactLabel,
  contactLine,
  contactStart,
  endMark,
  initials,
  initialsAtEnd,
  isLongText,
  lengthNote,
  reuse,
} from "./closing-lines.ts";
import { type Block, blockText, type Document } from "./document.ts";
import { embargoWithin, namesDay, readEmbargo, speaksOfEmbargo } from "./embargo.ts";
import { type HeadLine, headLabel, isPageMark, looksLikeIssuer, saysKind } from "./head-line.ts";
import type { HeadReader } from "./head-reader.ts";
import { type Cut, cutBlock, type Piece, type Target, type TextField } from "./pieces.ts";
import { isSubheading } from "./subheading.ts";
import {
  isRunningText,
  isShortName,
  isText,
  lineAt,
  linesFrom,
  linesOf,
  oneLine,
  type TextBlock,
  textsAfter,
} from "./text-block.ts";
import { titleNames } from "./title-lines.ts";

/** What was recognised in a document: where each piece of its text goes, and what its head tells. */
export interface Recognised {
  readonly pieces: readonly Piece[];
  readonly head: Required<{ [K in keyof HeadLine]: HeadLine[K] | undefined }>;
  /** Until when the release is held back: local wall time, or with an offset. */
  readonly embargo: string | undefined;
  /** Words about an embargo of which it is not sure what they say. */
  readonly unreadEmbargo: string | undefined;
  /** Pictures of the document by photo, in the order of the photos. */
  readonly photos: readonly { readonly picture?: number; readonly alt?: string }[];
}

const body: Target = { to: "body" };
const label: Target = { to: "dropped", why: "label" };

function field(name: TextField): Target {
  return { to: "field", field: name };
}

function dropped(why: Extract<Target, { to: "dropped" }>["why"]): Target {
  return { to: "dropped", why };
}

/** Most letters of a paragraph that sums up what follows. */
const mostSummary = 250;
const quotedWhole = /^(?:„[^„“]*“|"[^"]*"|»[^»«]*«)$/;

/** Most letters of a headline that is several sentences. */
const mostTitle = 140;

/** Most letters of a line that belongs to a head. */
const mostHeadLine = 160;

/** What is known of an archive and tells the parts of its releases. */
interface Known {
  /** Whether a line at the head is only the name of an organisation that is known. */
  readonly isIssuer: (line: string) => boolean;
  readonly heads: HeadReader;
}

/** Lines below the one that a release begins with among which its date may stand. */
const linesBelowStart = 6;

class Recogniser {
  readonly #blocks: readonly Block[];
  readonly #issuers: (line: string) => boolean;
  readonly #heads: HeadReader;
  readonly pieces: Piece[] = [];
  readonly photos: { picture?: number; alt?: string; captioned: boolean; credited: boolean }[] = [];
  head: { [K in keyof Recognised["head"]]: Recognised["head"][K] } = {
    date: undefined,
    number: undefined,
    issuer: undefined,
  };
  /** Moments at which an embargo ends, and words about one that say no moment. */
  readonly embargoes = new Set<string>();
  readonly unreadEmbargoes: string[] = [];
  readonly #embargoLines = new Set<Block>();
  #at = 0;

  constructor(blocks: readonly Block[], { isIssuer, heads }: Known) {
    this.#issuers = isIssuer;
    this.#heads = heads;
    this.#blocks = this.#withLinesApart(blocks);
  }

  run(): void {
    this.#readEmbargoes();
    this.#readHead();
    this.#readTitles();
    this.#readRest();
    this.#matchPictures();
  }

  /** Captions that stand before their pictures, as in a mail with attachments, take them in order. */
  #matchPictures(): void {
    const bare = this.photos.filter(({ picture, captioned }) => picture !== undefined && !captioned);
    for (const photo of this.photos) {
      if (photo.picture !== undefined || !(photo.captioned || photo.credited)) continue;
      const next = bare.shift();
      if (next?.picture === undefined || next.credited) continue;
      photo.picture = next.picture;
      delete next.picture;
    }
  }

  learn(found: HeadLine): void {
    this.head = {
      date: this.head.date ?? found.date,
      number: this.head.number ?? found.number,
      issuer: this.head.issuer ?? found.issuer,
    };
  }

  #take(block: Block, cuts: readonly Cut[]): void {
    this.pieces.push(...cutBlock(block, cuts));
  }

  #takeWhole(block: Block, target: Target): void {
    this.pieces.push({ block, target });
  }

  #picture(block: Extract<Block, { kind: "picture" }>): void {
    const { picture, alt } = block;
    this.photos.push({ picture, ...(alt !== undefined && { alt }), captioned: false, credited: false });
  }

  /** Where a line goes that belongs to the head, and what it tells; `undefined` when it does not. */
  #headTarget(block: TextBlock): { readonly target: Target; readonly found: HeadLine } | undefined {
    if (this.#embargoLines.has(block)) return { target: dropped("head"), found: {} };
    const text = blockText(block);
    const found = this.#heads.line(oneLine(text));
    if (found !== undefined) return { target: dropped("head"), found };
    return this.#issuers(text.trim()) ? { target: dropped("issuer"), found: {} } : undefined;
  }

  /** Takes a line that belongs to the head; says whether it was one. */
  #takeHeadLine(block: TextBlock): boolean {
    const head = this.#headTarget(block);
    if (head === undefined) return false;
    this.learn(head.found);
    this.#takeWhole(block, head.target);
    return true;
  }

  /**
   * The lines of a head that one paragraph holds, as from a letterhead, each for itself; of a paragraph of text, the lines
   * before it.
   */
  #withLinesApart(blocks: readonly Block[]): readonly Block[] {
    const apart: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      const lines = isText(block) && blockText(block).includes("\n") ? linesOf(block) : [];
      const isHeadLine = (line: TextBlock) =>
        this.#headTarget(line) !== undefined || readEmbargo(blockText(line)) !== undefined;
      const isHead = lines.some(isHeadLine) && lines.every((line) => blockText(line).length <= mostHeadLine);
      const first = lines.findIndex((line) => !isHeadLine(line));
      if (isHead) apart.push(...lines);
      else if (isText(block) && first > 0) apart.push(...lines.slice(0, first), linesFrom(block, first));
      else apart.push(block);
      const last = apart.at(-1);
      if (last !== undefined && isRunningText(last)) return [...apart, ...blocks.slice(index + 1)];
    }
    return apart;
  }

  /** Finds what a document says of an embargo, wherever it stands: to overlook it is worse than to refuse the file. */
  #readEmbargoes(): void {
    const said = (embargo: ReturnType<typeof readEmbargo>) => {
      if (embargo === undefined) return;
      if ("moment" in embargo) this.embargoes.add(embargo.moment);
      else this.unreadEmbargoes.push(embargo.unread);
    };
    for (const [index, block] of this.#blocks.entries()) {
      if (this.#embargoLines.has(block)) continue;
      const whole = blockText(block);
      if (whole.length > mostHeadLine * 2 && !speaksOfEmbargo(whole)) continue;
      const text = oneLine(whole);
      const embargo = isText(block) ? readEmbargo(text) : undefined;
      const next = this.#blocks[index + 1];
      // A label can stand above its day.
      const both =
        embargo !== undefined && isText(next) && !namesDay(text)
          ? readEmbargo(`${text} ${oneLine(blockText(next))}`)
          : undefined;
      if (both !== undefined && "moment" in both && isText(next)) {
        this.#embargoLines.add(block).add(next);
        said(both);
      } else if (embargo !== undefined) {
        this.#embargoLines.add(block);
        said(embargo);
      } else said(embargoWithin(text));
    }
  }

  /** What a line beside the text says of an embargo: in a page's head, in a mail's subject. */
  readPassed(line: string): void {
    const found = this.#heads.line(line);
    if (found !== undefined) this.learn(found);
    const embargo = readEmbargo(line) ?? embargoWithin(line);
    if (embargo === undefined) return;
    if ("moment" in embargo) this.embargoes.add(embargo.moment);
    else this.unreadEmbargoes.push(embargo.unread);
  }

  /** How many of the next lines are names above the kind of document, or above an address. */
  #namesOfLetterhead(): number {
    let count = 0;
    while (count < 3) {
      const block = this.#blocks[this.#at + count];
      const text = lineAt(this.#blocks, this.#at + count);
      const isName =
        block?.kind === "paragraph" && (looksLikeIssuer(text) || (count === 0 && isShortName(text)));
      if (!isName || this.#headTarget(block) !== undefined || isAddress(this.#blocks, this.#at + count))
        break;
      count += 1;
    }
    return count;
  }

  /** Whether a headline can still follow below the lines of the head. */
  #hasTitleBelow(from: number): boolean {
    for (let at = from; at < Math.min(this.#blocks.length, from + 12); at += 1) {
      const block = this.#blocks[at];
      if (block?.kind === "picture") continue;
      if (!isText(block)) return false;
      if (this.#headTarget(block) === undefined && !isAddress(this.#blocks, at)) return !isRunningText(block);
    }
    return false;
  }

  /**
   * Takes the names of a letterhead: with an address below them they are part of it, above "Pressemitteilung" the issuer.
   * What is no office's name for sure stays as the line above the headline.
   */
  #takeLetterhead(): void {
    const count = this.#namesOfLetterhead();
    const below = this.#at + count;
    // "Pressestelle" and the like can stand between the names and what they belong to.
    const next =
      [below, below + 1, below + 2].find((at) => isAddress(this.#blocks, at) || !this.#isNote(at)) ?? below;
    const hasAddress = isAddress(this.#blocks, next);
    if (count === 0 || !(hasAddress || saysKind(lineAt(this.#blocks, next))) || !this.#hasTitleBelow(next))
      return;
    for (const block of this.#blocks.slice(this.#at, below)) {
      const name = looksLikeIssuer(blockText(block)) ? dropped("issuer") : field("kicker");
      this.#takeWhole(block, hasAddress ? field("contact") : name);
    }
    this.#at = below;
  }

  /** Whether a line belongs to the head and does not say what kind of document it is. */
  #isNote(at: number): boolean {
    const block = this.#blocks[at];
    return isText(block) && this.#headTarget(block) !== undefined && !saysKind(lineAt(this.#blocks, at));
  }

  #readHead(): void {
    for (; this.#at < this.#blocks.length; this.#at += 1) {
      this.#takeLetterhead();
      const block = this.#blocks[this.#at];
      if (block?.kind === "picture") this.#picture(block);
      else if (!isText(block) || !this.#takeHeadLine(block)) {
        // Telephone and address above the headline are the contact of the letterhead.
        if (!isText(block) || !isAddress(this.#blocks, this.#at) || this.#at > 12) return;
        this.#takeWhole(block, field("contact"));
      }
    }
  }

  /** The blocks between head and running text, lines of the head among them. */
  #titleBlocks(): readonly { readonly block: TextBlock; readonly isHead: boolean }[] {
    const found: { readonly block: TextBlock; readonly isHead: boolean }[] = [];
    for (; this.#at < this.#blocks.length && found.length < 5; this.#at += 1) {
      const block = this.#blocks[this.#at];
      if (block?.kind === "picture") {
        this.#picture(block);
        continue;
      }
      if (!isText(block) || (isRunningText(block) && !(found.length === 0 && block.kind === "heading")))
        break;
      if (readCaption(blockText(block), true) !== undefined) break;
      found.push({ block, isHead: found.length > 0 && this.#headTarget(block) !== undefined });
    }
    return found;
  }

  #readTitles(): void {
    const start = this.#at;
    const found = this.#titleBlocks();
    const titles = found.filter(({ isHead }) => !isHead).map(({ block }) => block);
    if (titles.length === 0) {
      this.#titleFromText();
      return;
    }
    const named = titleNames(titles);
    const names = new Map(titles.map((block, index) => [block, named[index]]));
    // Headings that only stand among the title lines because nothing else follows are the text's own.
    const firstBody = found.findIndex(({ block, isHead }) => !isHead && names.get(block) === undefined);
    const canGoBack = firstBody !== -1 && this.#at - start === found.length;
    if (canGoBack) this.#at = start + firstBody;
    for (const { block, isHead } of canGoBack ? found.slice(0, firstBody) : found) {
      if (isHead) this.#takeHeadLine(block);
      else this.#takeTitle(block, names.get(block));
    }
  }

  #takeTitle(block: TextBlock, name: TextField | undefined): void {
    const length = block.kind === "heading" ? 0 : headLabel(blockText(block)).length;
    const rest: Cut = { end: Number.POSITIVE_INFINITY, target: name === undefined ? body : field(name) };
    this.#take(block, length > 0 ? [{ end: length, target: label }, rest] : [rest]);
  }

  /** A text without a headline: its first sentence is the headline, when it is short enough for one. */
  #titleFromText(): void {
    const block = this.#blocks[this.#at];
    if (!isText(block)) return;
    const text = blockText(block);
    const next = this.#blocks[this.#at + 1];
    // "Öffentliches Geld? Öffentlicher Code!" are two sentences and one headline.
    const isAlone =
      text.length <= mostTitle &&
      (!/\.["“”]?$/.test(text) || quotedWhole.test(text)) &&
      next?.kind === "paragraph" &&
      !next.tight;
    const sentence =
      (isAlone && isRunningText(next) ? text : undefined) ??
      /^[\s\S]{10,200}?\p{Ll}{2}[.!?]["“”]?(?=\s|$)/u.exec(text)?.[0] ??
      (text.length <= 250 ? text : undefined);
    if (sentence === undefined) return;
    this.#take(block, [
      { end: sentence.length, target: field("title") },
      { end: Number.POSITIVE_INFINITY, target: body },
    ]);
    this.#at += 1;
  }

  #readRest(): void {
    let isFirst = true;
    let hasText = false;
    let headEnd = -1;
    let section: "body" | "contact" | "boilerplate" = "body";
    const rest = this.#blocks.slice(this.#at);
    const lastLong = rest.findLastIndex(isLongText);
    for (const [index, block] of rest.entries()) {
      if (block.kind === "picture") {
        this.#picture(block);
        continue;
      }
      if (!isText(block)) {
        this.#takeWhole(block, section === "contact" ? field("contact") : body);
        isFirst = false;
        continue;
      }
      if (this.#embargoLines.has(block)) {
        this.#takeWhole(block, dropped("head"));
        continue;
      }
      const text = blockText(block).trim();
      const isLengthNote = text.length < 200 && lengthNote.test(text);
      if (endMark.test(text) || isLengthNote) {
        this.#takeWhole(block, dropped(isLengthNote ? "length" : "end"));
        continue;
      }
      if (isPageMark(text)) {
        this.#takeWhole(block, dropped("page"));
        continue;
      }
      if (this.#heads.startsRelease(text) && index < lastLong) headEnd = index + linesBelowStart;
      if (index <= headEnd && this.head.date === undefined && this.#takeHeadLine(block)) {
        isFirst = true;
        continue;
      }
      if (isFirst && (this.#takeHeadLine(block) || this.#takeFirst(block))) {
        isFirst = this.pieces.at(-1)?.target.to === "dropped";
        continue;
      }
      isFirst = false;
      // Below a summary the place and the date stay where they are, and still say the day.
      if (!hasText && block.kind === "paragraph") {
        const date = this.#heads.place(text)?.date;
        if (date !== undefined) this.learn({ date });
        hasText = text.length > mostSummary || date !== undefined;
      }
      const isTail = section !== "body" || index >= lastLong || follows(this.photos);
      if (this.#takeCaption(block, !isTail && !saysWhoStandsWhere(text))) continue;
      if (text.length < 200 && reuse.test(text) && this.photos.length > 0) {
        this.#takeWhole(block, { to: "photo", photo: this.photos.length - 1, field: "terms" });
        continue;
      }
      const after = textsAfter(rest, index);
      if (
        contactStart.test(text) &&
        (contactLine.test(text) || after.some((later) => contactLine.test(blockText(later)))) &&
        text.length < 400 &&
        isTail
      ) {
        section = "contact";
        const { length = 0 } = contactLabel.exec(text)?.[0] ?? {};
        this.#take(block, [
          { end: length, target: label },
          { end: Number.POSITIVE_INFINITY, target: field("contact") },
        ]);
        continue;
      }
      if (section === "contact" && text.length < 200 && !boilerplateStart.test(text) && !aboutUs.test(text)) {
        this.#takeWhole(block, field("contact"));
        continue;
      }
      if (isTail && section !== "contact" && boilerplateStart.test(text) && text.length < 600) {
        section = "boilerplate";
        this.#takeWhole(block, field("boilerplate"));
        continue;
      }
      if (aboutUs.test(text) && text.length < 120 && index > 1 && after.length <= 4) {
        section = "boilerplate";
        this.#takeWhole(block, field("boilerplate"));
        continue;
      }
      if (section === "boilerplate" && aboutUs.test(fieldStart(this.pieces))) {
        this.#takeWhole(block, field("boilerplate"));
        continue;
      }
      if (initials.test(text) && isTail) {
        this.#takeWhole(block, field("signature"));
        continue;
      }
      if (section === "contact") section = "body";
      this.#takeBody(block, isTail, isSubheading(block, rest[index - 1], rest[index + 1]));
    }
  }

  /** The first paragraph of the text: its place, with the date beside it, stands apart. */
  #takeFirst(block: TextBlock): boolean {
    const place = block.kind === "paragraph" ? this.#heads.place(blockText(block)) : undefined;
    if (place === undefined) return false;
    if (place.date !== undefined) this.learn({ date: place.date });
    this.#take(block, [
      { end: place.place.length, target: field("place") },
      { end: place.end, target: dropped("place-mark") },
      { end: Number.POSITIVE_INFINITY, target: body },
    ]);
    const last = this.pieces.pop();
    if (last !== undefined && isText(last.block)) this.#takeBody(last.block, false, false);
    return true;
  }

  #takeBody(block: TextBlock, isTail: boolean, isSubheading: boolean): void {
    const text = blockText(block);
    // Only the end is looked at, since the rest may be any number of blanks.
    const from = Math.max(0, text.length - 100);
    const signature = isTail ? initialsAtEnd.exec(text.slice(from)) : null;
    if (signature !== null) {
      this.#take(block, [
        { end: from + signature.index, target: body },
        { end: Number.POSITIVE_INFINITY, target: field("signature") },
      ]);
      return;
    }
    this.#takeWhole(isSubheading ? { kind: "heading", level: 2, runs: block.runs } : block, body);
  }

  #takeCaption(block: TextBlock, isBody: boolean): boolean {
    const text = blockText(block);
    const isMarked = block.kind === "paragraph" && block.caption === true;
    const parts =
      readCaption(text, isBody && !isMarked) ?? (isMarked ? { start: 0, end: text.length } : undefined);
    if (parts === undefined) return false;
    const { start, end, credit } = parts;
    const hasCaption = end > start;
    const fits = this.photos.findIndex((photo) =>
      hasCaption ? !photo.captioned && !photo.credited : !photo.credited,
    );
    if (fits === -1 && !hasCaption && isBody) return false;
    const photo = fits === -1 ? this.photos.length : fits;
    if (fits === -1) this.photos.push({ captioned: false, credited: false });
    const state = this.photos[photo];
    if (state === undefined) return false;
    const cuts: Cut[] = [];
    if (hasCaption) {
      cuts.push({ end: start, target: label }, { end, target: { to: "photo", photo, field: "caption" } });
      state.captioned = true;
    }
    if (credit !== undefined) {
      cuts.push(
        { end: credit.start, target: label },
        { end: credit.end, target: { to: "photo", photo, field: "credit" } },
      );
      state.credited = true;
    }
    this.#take(block, [...cuts, { end: Number.POSITIVE_INFINITY, target: label }]);
    return true;
  }
}

/** Whether the last photo still waits for its caption. */
function follows(photos: readonly { readonly captioned: boolean; readonly picture?: number }[]): boolean {
  const last = photos.at(-1);
  return last !== undefined && last.picture !== undefined && !last.captioned;
}

/** First words of the boilerplate so far. */
function fieldStart(pieces: readonly Piece[]): string {
  const first = pieces.find(({ target }) => target.to === "field" && target.field === "boilerplate");
  return first === undefined ? "" : blockText(first.block);
}

/** Finds the parts of a press release in a document. */
export function recognise({ blocks, passed }: Document, known: Known): Recognised {
  const recogniser = new Recogniser(blocks, known);
  recogniser.run();
  for (const { text } of passed) for (const line of text.split("\n")) recogniser.readPassed(line);
  const photos = recogniser.photos.map(({ picture, alt }) => ({
    ...(picture !== undefined && { picture }),
    ...(alt !== undefined && { alt }),
  }));
  const [embargo, ...others] = recogniser.embargoes;
  const [unread = others.length > 0 ? [embargo, ...others].join(", ") : undefined] =
    recogniser.unreadEmbargoes;
  return {
    pieces: recogniser.pieces,
    head: recogniser.head,
    embargo,
    unreadEmbargo: unread,
    photos,
  };
}
