import type { VNode } from "preact";
import type { DateView } from "../src/views/shapes.ts";

/** A date as people read it, marked up for machines where it is one day, month or year. */
export function ReleaseDate({ date }: { date: DateView }): VNode {
  return date.iso === undefined ? <span>{date.text}</span> : <time dateTime={date.iso}>{date.text}</time>;
}
