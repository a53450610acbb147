import {
  boolCoreTag,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  getScalarValue,
  load,
  nullCoreTag,
  parseEvents,
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
const duplicateKey = /^duplicated mapping key/;
const aliasLimit = /maxAliases/;
const unquotedColon = /^[ ]*(?:- )?([^\s"'#:[\]{}&*!|>%@`][^:\n]*):[ ]+[^\s"'[{|>#&*!%@`][^\n]*:(?:[ ]|$)/;

/** The key of a line such as `title: One: two`, whose value needs quotes; YAML readers misplace this fault. */
function keyBeforeUnquotedColon(line: string): string | undefined {
  return unquotedColon.exec(line.slice(0, 2000))?.[1];
}

function faultOf(error: YAMLException, source: YamlSource): Fault {
  const { file, yaml, firstLine } = source;
  const position = error.mark?.position ?? 0;
  const { line, column } = positionAt(yaml, position);
  const place = { file, line: line + firstLine - 1, column, level: "error" } as const;
  if (aliasLimit.test(error.reason)) return { ...place, rule: "yaml-alias", values: {} };
  if (duplicateKey.test(error.reason)) {
    const key = /^[^:\n]*/.exec(yaml.slice(position))?.[0].trim() ?? "";
    return { ...place, rule: "duplicate-key", values: { key } };
  }
  const lines = yaml.split("\n");
  for (const back of [line - 1, line - 2]) {
    const key = keyBeforeUnquotedColon(lines[back] ?? "");
    if (key !== undefined) {
      return {
        file,
        line: back + firstLine,
        column: 1,
        level: "error",
        rule: "yaml-colon",
        values: { key: key.trim() },
      };
    }
  }
  return { ...place, rule: "yaml", values: { reason: error.reason } };
}

/**
 * Reads one YAML document: mappings, lists, texts, true, false and null; no numbers, no dates, no aliases.
 * An empty document is `null`.
 */
export function readYaml(source: YamlSource): { readonly value: unknown } | { readonly fault: Fault } {
  const { file, yaml, firstLine } = source;
  if (yaml.length > most) {
    const values = { size: `${Math.ceil(yaml.length / 1024)} KB`, most: `${most / 1024} KB` };
    return { fault: { file, line: firstLine, column: 1, level: "error", rule: "too-large", values } };
  }
  if (yaml.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) return { value: null };
  try {
    return { value: load(yaml, { schema, maxAliases: 0 }) };
  } catch (error) {
    if (error instanceof YAMLException) return { fault: faultOf(error, source) };
    throw error;
  }
}

interface Node {
  readonly start: number;
  readonly children: Map<string | number, { readonly keyStart: number; readonly node: Node }>;
}

/** Offsets of all values and keys of a document that can be read. */
function nodesOf(yaml: string): Node {
  const events = parseEvents(yaml, {});
  let at = 0;
  function next(): Node {
    const event = events[at];
    at += 1;
    if (event === undefined) return { start: 0, children: new Map() };
    if (event.type === EVENT_ID.DOCUMENT) return next();
    if (event.type === EVENT_ID.SCALAR) return { start: Math.max(event.valueStart, 0), children: new Map() };
    if (event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING)
      return { start: 0, children: new Map() };
    const node: Node = { start: event.start, children: new Map() };
    while (events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
      if (event.type === EVENT_ID.SEQUENCE) {
        const item = next();
        node.children.set(node.children.size, { keyStart: item.start, node: item });
      } else {
        const keyEvent = events[at];
        const key = next();
        const name = keyEvent?.type === EVENT_ID.SCALAR ? getScalarValue(yaml, keyEvent) : "";
        node.children.set(name, { keyStart: key.start, node: next() });
      }
    }
    at += 1;
    return node;
  }
  return next();
}

/** The file's line and column of a value, or of the last part of its path that exists. */
export function locate(source: YamlSource, path: YamlPath, target: YamlTarget = "value") {
  let node = nodesOf(source.yaml);
  let offset = node.start;
  for (const [index, part] of path.entries()) {
    const child = node.children.get(part);
    if (child === undefined) break;
    // An empty value has no place of its own; its key has.
    const isKey = target === "key" && index === path.length - 1;
    offset = isKey || child.node.start <= child.keyStart ? child.keyStart : child.node.start;
    node = child.node;
  }
  const { line, column } = positionAt(source.yaml, offset);
  return { file: source.file, line: line + source.firstLine - 1, column };
}
