import type { VNode } from "preact";
import type { LanguageLink } from "../src/views/shapes.ts";

interface Props {
  languages: readonly LanguageLink[];
  label: string;
}

/** The languages in which a release can be read, each by its own name. */
export function Languages({ languages, label }: Props): VNode | null {
  if (languages.length === 0) return null;
  return (
    <nav class="languages" aria-label={label}>
      <ul>
        {languages.map(({ text, href, language, current }) => (
          <li key={language}>
            <a href={href} lang={language} hreflang={language} aria-current={current && "page"}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
