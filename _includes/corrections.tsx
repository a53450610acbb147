import type { VNode } from "preact";
import type { Texts } from "../src/texts/texts.ts";
import type { CorrectionView } from "../src/views/shapes.ts";
import { ReleaseDate } from "./release-date.tsx";

interface Props {
  corrections: readonly CorrectionView[];
  texts: Texts;
}

/** What was changed in a release after its publication, newest first. */
export function Corrections({ corrections, texts }: Props): VNode | null {
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" id="corrections">
      <h2>{texts.release.corrections}</h2>
      <ul>
        {corrections.map(({ date, note }, index) => (
          <li key={index}>
            <p class="mark">
              <ReleaseDate date={date} />
            </p>
            <p>{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
