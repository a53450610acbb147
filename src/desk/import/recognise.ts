import { readCaption, saysWhoStandsWhere } from "./caption.ts";
import {
  type Block,
  blockText,
  type Document,
  type Heading,
  type Paragraph,
  sliceRuns,
  trimRuns,
} from "./document.ts";
import { embargoWithin, namesDay, readEmbargo, speaksOfEmbargo } from "./embargo.ts";
import { type HeadLine, headLabel, isPageMark, looksLikeIssuer, saysKind } from "./head-line.ts";
import type { HeadReader } from "./head-reader.ts";
import { type Cut, cutBlock, type Piece, type Target, type TextField } from "./pieces.ts";
import { readRunInPlace } from "./run-in-place.ts";

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

type TextBlock = Paragraph | Heading;

function isText(block: Block | undefined): block is TextBlock {
  return block?.kind === "paragraph" || block?.kind === "heading";
}

function isBold(block: TextBlock): boolean {
  return block.runs.every(({ strong, text }) => strong || text.trim() === "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Most letters of a paragraph that can be a contact; in a longer one a street or a number is part of the text. */
const mostContact = 600;
/** Most letters of a paragraph that sums up what follows. */
const mostSummary = 250;
const quotedWhole = /^(?:„[^„“]*“|"[^"]*"|»[^»«]*«)$/;

/** Most letters of a headline that is several sentences. */
const mostTitle = 140;

/** Most letters of a line that belongs to a head. */
const mostHeadLine = 160;

/** A block's lines, each a block. */
function linesOf(block: TextBlock): readonly TextBlock[] {
  const text = blockText(block);
  let start = 0;
  return text.split("\n").flatMap((line): readonly TextBlock[] => {
    const runs = trimRuns(sliceRuns(block.runs, start, start + line.length));
    start += line.length + 1;
    if (runs.length === 0) return [];
    return block.kind === "heading" ? [{ ...block, runs }] : [{ ...block, runs, tight: true as const }];
  });
}

/** A block without its first lines. */
function linesFrom(block: TextBlock, first: number): TextBlock {
  const lines = blockText(block).split("\n");
  const filled = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
  const start = lines.slice(0, filled[first] ?? 0).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...block, runs: trimRuns(sliceRuns(block.runs, start)) };
}

/** The words of a block as a line; empty for what is no text. */
function lineAt(blocks: readonly Block[], index: number): string {
  const block = blocks[index];
  return isText(block) ? oneLine(blockText(block)) : "";
}

/** Whether a line is so short that it can be a name: `Bits & Bäume`. */
function isShortName(text: string): boolean {
  return text !== "" && text.length <= 50 && words(text) <= 5 && !/[.!?:,;]$/.test(text);
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}

/** The next texts after a place, at most six: a file can have any number. */
function textsAfter(blocks: readonly Block[], index: number): readonly TextBlock[] {
  const found: TextBlock[] = [];
  for (let at = index + 1; at < blocks.length && found.length < 6; at += 1) {
    const block = blocks[at];
    if (isText(block)) found.push(block);
  }
  return found;
}

/** Whether a block is running text: it begins with a place, or is long, or is made of sentences. */
function isRunningText(block: Block): boolean {
  if (block.kind === "list" || block.kind === "table" || block.kind === "quote") return true;
  if (block.kind !== "paragraph") return false;
  const text = blockText(block).trim();
  const place = readRunInPlace(text);
  if (place !== undefined && (text.length > 100 || text[place.end - 2] === ".")) return true;
  if (text.length > 250) return true;
  const sentences = text.match(/\p{Ll}{2}[.!?]["“”]?(?=\s+["„]?\p{Lu}|$)/gu)?.length ?? 0;
  return sentences >= 2 || (sentences === 1 && /[.]["“”]?$/.test(text) && words(text) >= 10);
}

const contactStart =
  /^(?:presse-?kontakt|medien-?kontakt|kontakt|ansprechpartner(?:in)?|ansprechperson(?:en)?|pressestelle|rückfragen|für (?:rückfragen|weitere auskünfte)|rückfragehinweis|bei rückfragen|herausgeber(?:in)?|verantwortlich|v\.\s?i\.\s?s\.\s?d\.\s?p|ihr(?:e)? ansprechpartner(?:in)?|weitere auskünfte|auskünfte? (?:erteilt|gibt))\b/i;
const contactLabel =
  /^(?:presse-?kontakt|medien-?kontakt|kontakt(?: für (?:die )?(?:presse|medien))?|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?)\s*(?::\s*|$)/i;
const contactLine =
  /(?:\btel(?:efon)?\b\.?|\bfax\b|\bmobil\b|\be-?mail\b|@[\p{L}\d.-]+\.\p{L}{2,}|^\s*www\.|^https?:|\b\d{5}\s+\p{Lu}\p{L}+|(?:straße|str\.|platz|weg|allee)\s+\d+|^\+?\d[\d\s/()-]{6,}$)/iu;
/** A line of an address that is nothing else: a number to call, a mail address, a town with its postcode. */
const addressLine =
  /^(?:(?:tel(?:efon)?|fax|telefax|mobil|e-?mail|internet|web|ansprechpartner(?:in)?|kontakt)\b\s?[.:]|(?:tel(?:efon)?|fax|telefax|mobil)\s[+(\d][\d\s/()-]{5,24}$|d-\d{5}\s|\d{5}\s\p{Lu}[\p{L}. /()-]{1,40}$|\+?\(?\d[\d\s/()-]{6,24}$|[\w.+-]{1,64}@[\w.-]{1,80}$|(?:https?:\/\/|www\.)\S{3,80}$|postfach\s\d)/iu;
const streetLine =
  /(?:straße|strasse|str\.|platz|weg|allee|ring|gasse|ufer|damm|markt)\s\d{1,4}\s?[a-z]?(?:\s?[-–]\s?\d{1,4})?$/iu;
const boilerplateStart =
  /^(?:(?:weitere|mehr|nähere|ausführliche|zusätzliche|alle|weiterführende) (?:informationen?|infos?|auskünfte|einzelheiten|details|hinweise)|infos?(?:rmationen)? (?:unter|gibt|auch|zum|zur|zu|über|im internet)|(?:mehr|näheres) (?:dazu|unter|auf))\b/i;
const aboutUs = /^(?:über (?:das|die|den|uns)\b|hintergrund\b|zur? (?:person|organisation|institution)\b)/i;
const initials = /^[([/–-]*(?:[A-ZÄÖÜ]{2,3}|[a-zäöüß]{2,3}(?:\/[a-zäöüß]{2,3})?)[)\]/–-]*$/u;
const initialsAtEnd = /(?<=[.!?]["“”»]?)\s+([([/–-]*(?:[A-ZÄÖÜ]{2,3}|[([/–-]+\s?[\p{L}/]{2,5})[)\]/–-]*)$/u;
const endMark =
  /^(?:[#*+_–—-]\s*){3,}$|^-?\s*(?:ende|end|30)\s*-?$|^(?:\(\s*)?ende der (?:presse|medien)(?:mitteilung|information)/i;
const lengthNote =
  /^[([]?\s*(?:ca\.\s*)?(?:[\d.]+\s*(?:zeichen|anschläge|wörter)|(?:zeichen|anschläge|länge|umfang)\b[^:]{0,30}:\s*[\d.]+).{0,40}$/i;
const reuse =
  /(?:abdruck|nutzung|verwendung|veröffentlichung)\b.{0,80}(?:honorarfrei|kostenfrei|kostenlos|frei\b)/i;

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

  /** Whether a line is part of an address in a letterhead. A street alone can be in a headline; two such lines are an address. */
  #isAddress(at: number): boolean {
    const text = lineAt(this.#blocks, at);
    if (text === "" || text.length > 90 || /[.!?]$/.test(text.replace(/\.(?:de|org|com|eu)$/, "")))
      return false;
    if (addressLine.test(text)) return true;
    const isStreet = (line: string) => streetLine.test(line) && words(line) <= 5;
    return isStreet(text) && [at - 1, at + 1].some((next) => addressLine.test(lineAt(this.#blocks, next)));
  }

  /** How many of the next lines are names above the kind of document, or above an address. */
  #namesOfLetterhead(): number {
    let count = 0;
    while (count < 3) {
      const block = this.#blocks[this.#at + count];
      const text = lineAt(this.#blocks, this.#at + count);
      const isName =
        block?.kind === "paragraph" && (looksLikeIssuer(text) || (count === 0 && isShortName(text)));
      if (!isName || this.#headTarget(block) !== undefined || this.#isAddress(this.#at + count)) break;
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
      if (this.#headTarget(block) === undefined && !this.#isAddress(at)) return !isRunningText(block);
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
      [below, below + 1, below + 2].find((at) => this.#isAddress(at) || !this.#isNote(at)) ?? below;
    const isAddress = this.#isAddress(next);
    if (count === 0 || !(isAddress || saysKind(lineAt(this.#blocks, next))) || !this.#hasTitleBelow(next))
      return;
    for (const block of this.#blocks.slice(this.#at, below)) {
      const name = looksLikeIssuer(blockText(block)) ? dropped("issuer") : field("kicker");
      this.#takeWhole(block, isAddress ? field("contact") : name);
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
        if (!isText(block) || !this.#isAddress(this.#at) || this.#at > 12) return;
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

function isLongText(block: Block): boolean {
  if (!isText(block)) return block.kind !== "picture";
  const text = blockText(block).trim();
  return (
    isRunningText(block) &&
    !boilerplateStart.test(text) &&
    !contactStart.test(text) &&
    (text.length > mostContact || !contactLine.test(text)) &&
    readCaption(text, false) === undefined
  );
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

/** A short bold line before running text is a subheading (Zwischenüberschrift). */
function isSubheading(block: TextBlock, before: Block | undefined, after: Block | undefined): boolean {
  const text = blockText(block).trim();
  if (block.kind !== "paragraph" || text.length > 100 || text.includes("\n") || /[.:;,]$/.test(text))
    return false;
  if (after === undefined || !isText(after)) return false;
  if (isBold(block)) return true;
  const alone = !block.tight && after.kind === "paragraph" && !after.tight;
  return (
    alone &&
    before !== undefined &&
    isLongText(before) &&
    isLongText(after) &&
    words(text) >= 2 &&
    /^\p{Lu}/u.test(text)
  );
}

/**
 * Which of the lines before the text is headline, line above, line below. Headings and bold type tell; without them the
 * first line is the headline, unless it is the shortest of three: a catchword above a headline above a line below.
 */
function titleNames(blocks: readonly TextBlock[]): readonly (TextField | undefined)[] {
  const labels = blocks.map((block) =>
    block.kind === "heading" ? undefined : headLabel(blockText(block)).names,
  );
  // A subject above a headline of the highest kind is not the headline.
  const hasHeadline = blocks.some((block) => block.kind === "heading" && block.level === 1);
  if (!hasHeadline && labels.some((name) => name !== undefined)) {
    const hasTitle = labels.includes("title");
    return labels.map(
      (name, index) => name ?? (!hasTitle && index === labels.indexOf(undefined) ? "title" : undefined),
    );
  }
  const title = titleIndex(blocks) + namesAbove(blocks);
  return blocks.map((_, index) => {
    if (index === title) return "title";
    if (index < title) return "kicker";
    return index === title + 1 ? "subtitle" : undefined;
  });
}

/** One, when the first of several lines only names an office: then the headline is the next. */
function namesAbove(blocks: readonly TextBlock[]): number {
  const [first, second] = blocks;
  if (first?.kind !== "paragraph" || second?.kind !== "paragraph") return 0;
  const [name, headline] = [blockText(first), blockText(second)];
  const [kind = ""] = name.split(" ");
  const isName = words(name) <= 3 && looksLikeIssuer(kind) && looksLikeIssuer(name);
  return isName && words(headline) >= 3 && titleIndex(blocks) === 0 ? 1 : 0;
}

function titleIndex(blocks: readonly TextBlock[]): number {
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  if (headings.length > 0) {
    const top = Math.min(...headings);
    const found = blocks.findIndex((block) => block.kind === "heading" && block.level === top);
    // Below several lines only the highest kind of heading is the headline, or any below names of who issued it.
    const isBelowNames = blocks
      .slice(0, found)
      .every(
        (block) => looksLikeIssuer(blockText(block)) || /^(?:von|und|der)$/i.test(blockText(block).trim()),
      );
    return found <= 1 || top === 1 || isBelowNames ? found : 0;
  }
  const [first, second] = blocks;
  if (first === undefined || second === undefined) return 0;
  if (!isBold(first) && isBold(second)) return 1;
  const areBold = isBold(first) && isBold(second);
  if (isBold(first) && !areBold) return 0;
  const [short, long] = [blockText(first).trim(), blockText(second).trim()];
  const isCatchword =
    (blocks.length > 2 || areBold) &&
    words(short) <= 2 &&
    words(long) >= 5 &&
    short.length * 2 < long.length &&
    !/[.!?]$/.test(short);
  return isCatchword ? 1 : 0;
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
