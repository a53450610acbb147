import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  load,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import type { Fault } from "./fault.ts";
import { positionAt } from "./source-file.ts";

/** A piece of YAML inside a file of the archive. */
export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file on which `yaml` begins, from 1. */
  readonly firstLine: number;
}

/** Keys and indexes from the top of a document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** Where a fault points: at the value, or at the key before it. */
export type YamlTarget = "value" | "key";

// Numbers and dates stay the text that they were: `number: 007` is not 7, `date: 2019` not a quantity.
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag);
const most = 512 * 1024;
/** A list of partners or people may grow for decades. */
export const mostShared = 16 * 1024 * 1024;
const duplicateKey = /^duplicated mapping key/;
const aliasLimit = /maxAliases/;
const unquotedColon =
  /^([ ]*(?:- )?)(?![-?] )([^\s"'#:[\]{}&*!|>%@`][^:\n]*):[ ]+[^\s"'[{|>#&*!%@`][^\n]*:(?:[ ]|$)/;

/** The key of a line such as `title: One: two`, whose value needs quotes; YAML readers misplace this fault. */
function keyBeforeUnquotedColon(line: string) {
  const [, indent = "", key] = unquotedColon.exec(line.slice(0, 2000)) ?? [];
  return key === undefined ? undefined : { key: key.trim(), column: indent.length + 1 };
}

/** The key that stands at a position, and the column of its quote where it has one. */
function duplicateKeyAt(yaml: string, position: number, column: number) {
  const quote = /["']/.exec(yaml.charAt(position - 1))?.[0];
  const end = quote === undefined ? /[:\n]|$/ : new RegExp(`${quote}|$`);
  const key =
    yaml
      .slice(position, position + 1024)
      .split(end)[0]
      ?.trim() ?? "";
  return {
    column: quote === undefined ? column : column - 1,
    rule: "duplicate-key",
    values: { key },
  } as const;
}

function faultOf(error: YAMLException, source: YamlSource): Fault {
  const { file, yaml, firstLine } = source;
  const position = error.mark?.position ?? 0;
  const { line, column } = positionAt(yaml, position);
  const place = { file, line: line + firstLine - 1, column, level: "error" } as const;
  if (aliasLimit.test(error.reason)) {
    const star = yaml.charAt(position - 1) === "*" ? 1 : 0;
    return { ...place, column: column - star, rule: "yaml-alias", values: {} };
  }
  if (duplicateKey.test(error.reason)) {
    return { ...place, ...duplicateKeyAt(yaml, position, place.column) };
  }
  const lines = yaml.split("\n");
  for (const back of [line - 1, line - 2]) {
    const found = keyBeforeUnquotedColon(lines[back] ?? "");
    if (found !== undefined) {
      const { key, column: start } = found;
      return { ...place, line: back + firstLine, column: start, rule: "yaml-colon", values: { key } };
    }
  }
  const quote = openQuote(lines.slice(0, line));
  if (quote !== undefined) {
    return {
      file,
      ...quote.place(firstLine),
      level: "error",
      rule: "yaml-quote",
      values: { key: quote.key },
    };
  }
  return { ...place, rule: "yaml", values: { reason: error.reason } };
}

/** The last value that begins with a quote and has none at its end; YAML readers notice only where it stops fitting. */
function openQuote(lines: readonly string[]) {
  const index = lines.findLastIndex((line) => {
    const value = /^[ ]*(?:- )?[\w-]+:[ ]+(["'])(.*)$/.exec(line.slice(0, 2000));
    return value !== null && value[2]?.trimEnd().endsWith(value[1] ?? "") === false;
  });
  if (index === -1) return undefined;
  const [, indent = "", key = ""] = /^([ ]*(?:- )?)([\w-]+):/.exec(lines[index] ?? "") ?? [];
  const place = (firstLine: number) => ({ line: index + firstLine, column: indent.length + 1 });
  return { key, place };
}

/** `title: Platz #1`: YAML takes what follows the blank for a comment, and words would be lost. */
function lostWords({ file, yaml, firstLine }: YamlSource): Fault | undefined {
  for (const event of parseEvents(yaml, {})) {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.valueEnd < 0) continue;
    const rest = yaml.slice(event.valueEnd, event.valueEnd + 200);
    const lost = /^(:?[ \t]+)#[^\s#]/.exec(rest);
    if (lost === null) continue;
    const { line, column } = positionAt(yaml, event.valueEnd + (lost[1]?.length ?? 0));
    return { file, line: line + firstLine - 1, column, level: "error", rule: "yaml-comment", values: {} };
  }
  return undefined;
}

/** The first value with an anchor or a tag: `title: &More news` would be read as "news". */
function markedValue({ file, yaml, firstLine }: YamlSource): Fault | undefined {
  for (const event of parseEvents(yaml, {})) {
    if (!("tagStart" in event)) continue;
    const { anchorStart, tagStart } = event;
    if (anchorStart < 0 && tagStart < 0) continue;
    const { line, column } = positionAt(yaml, anchorStart < 0 ? tagStart : anchorStart - 1);
    const place = { file, line: line + firstLine - 1, column, level: "error" } as const;
    return anchorStart < 0
      ? { ...place, rule: "yaml", values: { reason: "tags are not used here" } }
      : { ...place, rule: "yaml-alias", values: {} };
  }
  return undefined;
}

/**
 * Reads one YAML document: mappings, lists, texts, true, false and null; no numbers, no dates, no aliases.
 * An empty document is `null`.
 */
export function readYaml(
  source: YamlSource,
  limit = most,
): { readonly value: unknown } | { readonly fault: Fault } {
  const { file, yaml, firstLine } = source;
  if (yaml.length > limit) {
    const values = { size: `${Math.ceil(yaml.length / 1024)} KB`, most: `${limit / 1024} KB` };
    return { fault: { file, line: firstLine, column: 1, level: "error", rule: "too-large", values } };
  }
  if (yaml.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) return { value: null };
  try {
    const value = load(yaml, { schema, maxAliases: 0 });
    const fault =
      (/[&!]/.test(yaml) ? markedValue(source) : undefined) ??
      (/[ \t]#[^\s#]/.test(yaml) ? lostWords(source) : undefined);
    return fault === undefined ? { value } : { fault };
  } catch (error) {
    if (error instanceof YAMLException) return { fault: faultOf(error, source) };
    throw error;
  }
}

interface Node {
  /** Offset of the value; `undefined` for an empty one, which has no place of its own. */
  readonly start: number | undefined;
  readonly children: Map<string | number, { readonly keyStart: number | undefined; readonly node: Node }>;
}

const nowhere: Node = { start: undefined, children: new Map() };

/** Where a scalar begins, its opening quote included. */
function scalarStart({ valueStart, style }: Extract<Event, { type: typeof EVENT_ID.SCALAR }>) {
  if (valueStart < 0) return undefined;
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
    ? valueStart - 1
    : valueStart;
}

/** Where the next `-` of a list stands: an empty entry has no other place. */
function nextDash(yaml: string, list: number, after: number): number | undefined {
  const column = list - (yaml.lastIndexOf("\n", list - 1) + 1);
  const indent = `\n${" ".repeat(column)}-`;
  const found = yaml.indexOf(indent, after);
  return found === -1 ? undefined : found + indent.length - 1;
}

/** Offsets of all values and keys of a document that can be read. */
function nodesOf(yaml: string): Node {
  const events = parseEvents(yaml, {});
  let at = 0;

  function sequence(start: number): Node {
    const node: Node = { start, children: new Map() };
    let dash = start;
    while (events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
      const index = node.children.size;
      const item = next();
      dash = item.start ?? (index === 0 ? start : (nextDash(yaml, start, dash) ?? dash));
      node.children.set(index, { keyStart: dash, node: item });
    }
    at += 1;
    return node;
  }

  function mapping(start: number): Node {
    const node: Node = { start, children: new Map() };
    while (events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
      const keyEvent = events[at];
      const key = next();
      const name = keyEvent?.type === EVENT_ID.SCALAR ? getScalarValue(yaml, keyEvent) : "";
      node.children.set(name, { keyStart: key.start, node: next() });
    }
    at += 1;
    return node;
  }

  function next(): Node {
    const event = events[at];
    at += 1;
    switch (event?.type) {
      case EVENT_ID.DOCUMENT:
        return next();
      case EVENT_ID.SCALAR:
        return { start: scalarStart(event), children: new Map() };
      case EVENT_ID.SEQUENCE:
        return sequence(event.start);
      case EVENT_ID.MAPPING:
        return mapping(event.start);
      default:
        return nowhere;
    }
  }

  return next();
}

/** What is known of a document that has faults: one with a thousand of them is searched for places once. */
interface Places {
  readonly top: Node;
  readonly lineStarts: readonly number[];
  /** The last place that was asked for: faults come in order, and lines can be long. */
  last: { readonly line: number; readonly offset: number; readonly column: number };
}

const places = new WeakMap<YamlSource, Places>();

function placesOf(source: YamlSource): Places {
  let known = places.get(source);
  if (known === undefined) {
    const lineStarts = [0];
    const { yaml } = source;
    for (let at = yaml.indexOf("\n"); at !== -1; at = yaml.indexOf("\n", at + 1)) lineStarts.push(at + 1);
    known = { top: nodesOf(yaml), lineStarts, last: { line: 0, offset: 0, column: 1 } };
    places.set(source, known);
  }
  return known;
}

/** Index of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeAt(source: YamlSource, known: Places, offset: number) {
  const { last, lineStarts } = known;
  const line = lineAt(lineStarts, offset);
  const start = lineStarts[line] ?? 0;
  const from = line === last.line && offset >= last.offset ? last : { offset: start, column: 1 };
  let column = from.column;
  for (const _ of source.yaml.slice(from.offset, offset)) column += 1;
  known.last = { line, offset, column };
  return { file: source.file, line: line + source.firstLine, column };
}

/** The file's line and column of a value, or of the last part of its path that exists. */
export function locate(source: YamlSource, path: YamlPath, target: YamlTarget = "value") {
  const known = placesOf(source);
  let node = known.top;
  let offset = node.start ?? 0;
  for (const [index, part] of path.entries()) {
    const child = node.children.get(part);
    if (child === undefined) break;
    const isKey = target === "key" && index === path.length - 1;
    // An empty value has no place of its own; its key has.
    offset = (isKey ? undefined : child.node.start) ?? child.keyStart ?? offset;
    node = child.node;
  }
  return placeAt(source, known, offset);
}
