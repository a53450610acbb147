import type { VNode } from "preact";
import type { PersonView } from "../src/views/shapes.ts";
import { Run } from "./runs.tsx";

/** A person: place in the photo where there is one, name, and the role held when the release came out. */
export function Person({ person }: { person: PersonView }): VNode {
  const { name, href, role, today, position } = person;
  return (
    <>
      <Run run={href === undefined ? { text: name } : { text: name, href }} />
      {role !== undefined && <span class="detail">, {role}</span>}
      {today !== undefined && <span class="detail"> ({today})</span>}
      {position !== undefined && <span class="detail"> ({position})</span>}
    </>
  );
}
