import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { MoreView } from "../src/views/shapes.ts";
import { FactRow } from "./facts.tsx";
import { foreignLanguage } from "./foreign-language.ts";
import { ReleaseDate } from "./release-date.tsx";

interface Props {
  more: readonly MoreView[];
  texts: Texts;
}

/** More of a release's projects and partners. */
export function More({ more, texts }: Props): VNode | null {
  if (more.length === 0) return null;
  return (
    <section class="more">
      <h2 class="group">{texts.press.more}</h2>
      <dl class="facts">
        {more.map(({ text, href, releases }) => (
          <FactRow
            key={href}
            label={<a href={href}>{text}</a>}
            values={releases.map((release) => (
              <>
                <a href={release.href} {...foreignLanguage(release.language)}>
                  {release.text}
                </a>
                <span class="detail">
                  {texts.comma}
                  <ReleaseDate date={release.date} />
                </span>
              </>
            ))}
          />
        ))}
      </dl>
    </section>
  );
}
