import { createHash } from "node:crypto";

/**
 * A share of a site, so that several machines can build one archive: `2/8` is the second of eight. What stands in one
 * folder below a list (a release with its texts, photos and press kit) is in one share, and always in the same.
 */
export class Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;

  constructor(number: number, of: number) {
    this.number = number;
    this.of = of;
  }

  /** Whether all of the site is wanted. */
  get isWhole(): boolean {
    return this.of === 1;
  }

  /** @param file relative to the site's folder */
  has(file: string): boolean {
    if (this.isWhole) return true;
    const folder = file.split("/").slice(0, 2).join("/");
    return createHash("sha256").update(folder).digest().readUInt32BE() % this.of === this.number - 1;
  }
}

/** Reads `2/8`; `undefined` where it is no share. */
export function shardFrom(text: string): Shard | undefined {
  const [, number = "", of = ""] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  return number === "" || Number(number) > Number(of) ? undefined : new Shard(Number(number), Number(of));
}
