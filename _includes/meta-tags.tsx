import type { VNode } from "preact";
import type { Frame } from "../src/views/shapes.ts";

/** Where the prefixes of Dublin Core's names are declared (DC-HTML, section 4.2). */
const dublinCore = [
  ["DC.", "schema.DC", "http://purl.org/dc/elements/1.1/"],
  ["dcterms.", "schema.dcterms", "http://purl.org/dc/terms/"],
] as const;

/** What the page tells of itself to those who link to it and to catalogues. */
export function MetaTags({ tags }: { tags: Frame["meta"] }): VNode {
  return (
    <>
      {dublinCore.map(
        ([prefix, rel, href]) =>
          tags.some(({ name }) => name?.startsWith(prefix)) && <link key={rel} rel={rel} href={href} />,
      )}
      {tags.map((tag) => (
        <meta key={`${tag.name ?? tag.property} ${tag.content}`} {...tag} />
      ))}
    </>
  );
}
