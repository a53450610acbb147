import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { PersonView } from "../src/views/shapes.ts";
import { Run } from "./runs.tsx";

interface Props {
  person: PersonView;
  texts: Texts;
}

/** A person: place in the photo where there is one, name, and the role held when the release came out. */
export function Person({ person, texts }: Props): VNode {
  const { name, href, role, today, position } = person;
  return (
    <>
      <Run run={href === undefined ? { text: name } : { text: name, href }} />
      {role !== undefined && <span class="detail">{texts.comma + role}</span>}
      {today !== undefined && <span class="detail"> ({today})</span>}
      {position !== undefined && <span class="detail"> ({position})</span>}
    </>
  );
}
