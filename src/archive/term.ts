import type { FaultValues } from "./fault.ts";
import { type CalendarDate, firstDayOf, lastDayOf } from "./release-date.ts";

/** What is wrong with the time of a project or a function: that it ends before it begins. */
export function termFault(
  from: CalendarDate | undefined,
  to: CalendarDate | undefined,
): { readonly rule: "from-after-to"; readonly values: FaultValues["from-after-to"] } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [begins, ends] = [firstDayOf(from), lastDayOf(to)];
  return begins > ends ? { rule: "from-after-to", values: { from: begins, to: ends } } : undefined;
}
