import type { VNode } from "preact";
import type { Link } from "../src/views/shapes.ts";

interface Props {
  links: readonly Link[];
  class?: string;
}

/** A plain list of links. */
export function LinkList({ links, class: name }: Props): VNode {
  return (
    <ul class={name}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-label={link.name} aria-current={link.current && "page"}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  );
}
