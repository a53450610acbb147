import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { ChangesView } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";
import { Pager } from "./pager.tsx";
import { ReleaseDate } from "./release-date.tsx";

/** Corrections and withdrawals, newest first: what, when, why, and of which release. */
export function ChangesPage({ view }: { view: ChangesView }): VNode {
  const texts = textsFor(view.frame.language);
  return (
    <>
      <header class="page-head">
        <h1>{view.heading}</h1>
        <p class="summary">{view.entries.length === 0 ? texts.corrections.none : view.summary}</p>
      </header>
      {view.entries.length > 0 && (
        <ul class="releases">
          {view.entries.map(({ date, label, note, release }, index) => (
            <li key={index}>
              <article>
                <hgroup {...foreignLanguage(release.language)}>
                  <h2>
                    <a href={release.href}>{release.text}</a>
                  </h2>
                </hgroup>
                <p class="teaser">{note}</p>
                <p class="date">
                  <span class="mark">{label}</span> <ReleaseDate date={date} />
                </p>
              </article>
            </li>
          ))}
        </ul>
      )}
      {view.pager !== undefined && <Pager pager={view.pager} texts={texts} />}
    </>
  );
}
