import type { NamedRecord, Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import type { Fact } from "./shapes.ts";

/** How many names are listed of each kind: who appears once among many is not company. */
const mostNames = 12;

/** Counts how often others are named in the releases of a record. */
function countOthers(record: NamedRecord, releases: readonly Release[]): ReadonlyMap<NamedRecord, number> {
  const counts = new Map<NamedRecord, number>();
  for (const { issuer, partners, projects, people } of releases) {
    for (const other of new Set<NamedRecord>([issuer, ...partners, ...projects, ...people])) {
      if (other !== record) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Who and what is named in the same releases as a record: partners, projects and people, the most frequent first, each
 * with the number of releases that both stand in. Looks at the releases of this record and no others.
 */
export function companyOf(
  context: ViewContext,
  record: NamedRecord,
  releases: readonly Release[],
): readonly Fact[] {
  const { dossier, list, nav } = context.texts;
  const others = [...countOthers(record, releases)]
    .filter(([other]) => other.type !== "person" || !other.hidden)
    .sort(([a, first], [b, second]) => second - first || (a.id < b.id ? -1 : 1));
  const values = (type: NamedRecord["type"]): Fact["values"] => {
    const all = others.filter(([other]) => other.type === type);
    const shown = all.slice(0, mostNames).map(([other, count]) => ({
      ...context.linkTo(other),
      // Where there is one release only, every number is the same.
      ...(releases.length > 1 && { detail: list.releases(count) }),
    }));
    const rest = all.length - shown.length;
    return rest === 0 ? shown : [...shown, { text: dossier.others(rest) }];
  };
  const facts: readonly Fact[] = [
    { label: nav.partners, values: values("organisation") },
    { label: nav.projects, values: values("project") },
    { label: nav.people, values: values("person") },
  ];
  return facts.filter((fact) => fact.values.length > 0);
}
