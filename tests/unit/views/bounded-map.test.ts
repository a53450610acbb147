import { describe, expect, it } from "vitest";
import { BoundedMap } from "../../../src/views/bounded-map.ts";

/** The keys from 1 on that a map holds after so many were set. */
function heldOf(most: number, count: number): readonly number[] {
  const map = new BoundedMap<number, string>(most);
  for (let key = 1; key <= count; key += 1) {
    map.set(key, String(key));
    expect(map.get(key)).toBe(String(key));
  }
  return Array.from({ length: count }, (_, index) => index + 1).filter((key) => map.has(key));
}

describe("a bounded map", () => {
  it("holds everything as long as it is not full", () => {
    expect(heldOf(5, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it("holds the first entries for good, and no more than a hundred of the last", () => {
    expect(heldOf(2, 102)).toHaveLength(102);
    expect(heldOf(2, 103)).toEqual([1, 2, 103]);
    expect(heldOf(0, 101)).toEqual([101]);
  });
});
