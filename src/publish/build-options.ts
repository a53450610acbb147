import { parseArgs } from "node:util";
import { type FaultFormat, faultFormats } from "../texts/fault-line.ts";
import { type Host, hosts, hostsFrom } from "./host-rules/hosts.ts";
import { UsageError } from "./settings.ts";
import { type Shard, shardFrom } from "./shard.ts";

/** How `npm run build` is called. */
export const usage = `npm run build -- [--output=DIR] [--pathprefix=/DIR/] [--preview] [--without-search] [--admin] [--compressed] [--checksums] [--shard=1/4] [--host-rules=${hosts.join(",")}] [--format=${faultFormats.join("|")}]`;

/** What a build was asked for. */
export interface BuildOptions {
  readonly output: string | undefined;
  readonly pathprefix: string | undefined;
  readonly preview: boolean;
  readonly hasSearch: boolean;
  /** Whether the web editor is built too. */
  readonly hasEditor: boolean;
  readonly hostRules: readonly Host[];
  /** Whether each text gets a gzip and a Brotli copy beside it. */
  readonly isCompressed: boolean;
  /** Whether the site gets a list of its files with their SHA-256. */
  readonly hasChecksums: boolean;
  /** The share of the site that is wanted. */
  readonly shard: Shard;
  readonly format: FaultFormat;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        output: { type: "string" },
        pathprefix: { type: "string" },
        preview: { type: "boolean", default: false },
        "without-search": { type: "boolean", default: false },
        admin: { type: "boolean", default: false },
        "host-rules": { type: "string" },
        compressed: { type: "boolean", default: false },
        checksums: { type: "boolean", default: false },
        shard: { type: "string", default: "1/1" },
        format: { type: "string", default: "text" },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the arguments of a build. @throws UsageError when one makes no sense */
export function buildOptions(args: readonly string[]): BuildOptions {
  const { output, pathprefix, preview, format: name, ...others } = parsed(args);
  const format = faultFormats.find((known) => known === name);
  if (format === undefined) throw new UsageError(`--format=${name}`);
  if (pathprefix !== undefined && !/^\/(?:[A-Za-z0-9._~-]+(?:\/|$))*$/.test(pathprefix)) {
    throw new UsageError(`--pathprefix=${pathprefix}`);
  }
  if (output?.trim() === "") throw new UsageError("--output=");
  const hostRules = others["host-rules"] === undefined ? [] : hostsFrom(others["host-rules"]);
  if (hostRules === undefined) throw new UsageError(`--host-rules=${others["host-rules"]}`);
  const shard = shardFrom(others.shard);
  // A list of checksums is one of the whole site.
  if (shard === undefined || (others.checksums && !shard.isWhole)) {
    throw new UsageError(`--shard=${others.shard}${others.checksums ? " --checksums" : ""}`);
  }
  return {
    output,
    pathprefix,
    preview,
    hasSearch: !others["without-search"],
    hasEditor: others.admin,
    hostRules,
    isCompressed: others.compressed,
    hasChecksums: others.checksums,
    shard,
    format,
  };
}
