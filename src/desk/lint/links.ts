import MarkdownIt from "markdown-it";
import type { Fault } from "../../archive/fault.ts";
import type { ReleaseEntry } from "../../archive/read-releases.ts";
import { isHarmlessLink } from "../../views/markdown.ts";
import { placeIn } from "./place-in.ts";
import type { HintPlace, ReleaseRule } from "./rule.ts";
import type { Lead } from "./site-paths.ts";

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
reader.validateLink = isHarmlessLink;

/** The addresses of a Markdown text's links, in order, each as it is written where it can be found so. */
function* linksIn(markdown: string): Iterable<{ readonly href: string; readonly offset: number }> {
  if (!/\]\(|\]:|<https?:/.test(markdown)) return;
  let from = 0;
  for (const { children } of reader.parse(markdown, {})) {
    for (const token of children ?? []) {
      const href = String(token.attrGet(token.type === "image" ? "src" : "href") ?? "");
      if (href === "") continue;
      const next = markdown.indexOf(href, from);
      // The address of a link around a picture stands behind the picture's.
      const found = next === -1 ? markdown.indexOf(href) : next;
      if (next !== -1) from = next + 1;
      yield { href, offset: Math.max(0, found) };
    }
  }
}

interface PlacedLink {
  readonly href: string;
  readonly place: HintPlace;
}

/** All links of a release's texts. */
function* linksOf({ body, input }: ReleaseEntry): Iterable<PlacedLink> {
  const texts: readonly (readonly [string, (offset: number) => HintPlace])[] = [
    [body, (offset) => ({ offset })],
    ...(["boilerplate", "contact"] as const).map((key) => {
      const text = input[key] ?? "";
      return [text, (offset: number) => ({ path: [key], word: { text, offset } })] as const;
    }),
  ];
  for (const [markdown, placeAt] of texts) {
    for (const { href, offset } of linksIn(markdown)) yield { href, place: placeAt(offset) };
  }
}

/** A link within the archive that leads nowhere, so that the page has its words and no link. */
export const linkNowhere: ReleaseRule = function* (release, { leads }) {
  if (leads === undefined) return;
  for (const { href, place } of linksOf(release)) {
    if (leads(href, release.name) === "nowhere") yield { rule: "link-nowhere", values: { href }, place };
  }
};

/** Links to pages of the site that are not there, for which the build will refuse to write it. */
export function deadLinks(
  releases: readonly ReleaseEntry[],
  leads: (href: string, release: string) => Lead,
): readonly Fault[] {
  return releases.flatMap((release) =>
    [...linksOf(release)]
      .filter(({ href }) => leads(href, release.name) === "missing")
      .map(({ href, place }): Fault => {
        const values = { href, page: release.file };
        return { ...placeIn(release, place), level: "error", rule: "dead-link", values };
      }),
  );
}
