import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../in-turn.ts";
import { addressOf, type BuiltSite } from "./built-site.ts";
import { sha256 } from "./checksums.ts";

/** A file of which the site in public is not what was built. */
export interface Difference {
  readonly address: string;
  /** `missing`: there is no such address; `other`: other bytes; `unreachable`: no answer at all. */
  readonly kind: "missing" | "other" | "unreachable";
  /** What the server said. */
  readonly detail: string;
}

/** Requests under way at once: enough for a slow line, and nothing that a host would take for an attack. */
const atOnce = 8;

/** Files that hosts read and do not serve. */
const notServed = /(?:^|\/)(?:_headers|_redirects|\.[^/]+)$/;

/**
 * Compares a site in public with what was built, byte by byte.
 *
 * @param base the address in public, with a slash at its end
 * @param request `fetch`, or something that answers like it
 * @param progress is told how many files have been compared
 */
export async function compareWithPublic(
  { folder, files }: BuiltSite,
  base: URL,
  request: typeof fetch,
  progress: (done: number) => void,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  let done = 0;
  await inTurn(
    files.filter((file) => !notServed.test(file)),
    atOnce,
    async (file) => {
      const found = await difference(join(folder, file), addressOf(file, base), request);
      if (found !== undefined) differences.push(found);
      done += 1;
      progress(done);
    },
  );
  return differences.sort((a, b) => (a.address < b.address ? -1 : 1));
}

async function difference(
  path: string,
  address: string,
  request: typeof fetch,
): Promise<Difference | undefined> {
  try {
    const response = await request(address, { redirect: "manual", cache: "no-store" });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { address, kind: "missing", detail: `HTTP ${response.status}` };
    }
    const served = new Uint8Array(await response.arrayBuffer());
    const built = readFileSync(path);
    if (sha256(served) === sha256(built)) return undefined;
    return { address, kind: "other", detail: `${served.length} / ${built.length}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { address, kind: "unreachable", detail: cause instanceof Error ? cause.message : String(cause) };
  }
}
