import type { VNode } from "preact";
import { textsFor } from "../src/texts/texts-for.ts";
import type { RecordView, ReleaseView } from "../src/views/shapes.ts";
import { Corrections } from "./corrections.tsx";
import { FactRow } from "./facts.tsx";
import { foreignLanguage } from "./foreign-language.ts";
import { Languages } from "./languages.tsx";
import { More } from "./more.tsx";
import { Neighbours } from "./neighbours.tsx";
import { Notices } from "./notices.tsx";
import { Person } from "./person.tsx";
import { Photo } from "./photo.tsx";
import { Press } from "./press.tsx";
import { ReleaseDate } from "./release-date.tsx";
import { RichText } from "./rich-text.tsx";
import { Run, Runs } from "./runs.tsx";

/** A release: its head, text, photos and contact as the press knows them, then what it concerns. */
export function ReleasePage({ view }: { view: ReleaseView }): VNode {
  const texts = textsFor(view.frame.language);
  const words = texts.release;
  const lang = view.language;
  const [correction] = view.corrections;
  return (
    <>
      <article>
        <header class="release-head">
          <p class="marks">
            <span>
              {words.kind}
              {view.number !== undefined && (
                <>
                  {" "}
                  <span class="number">{words.number(view.number)}</span>
                </>
              )}
            </span>{" "}
            <a href={view.date.href}>
              <ReleaseDate date={view.date} />
            </a>{" "}
            <span class="issuer">
              <Run run={view.issuer} />
            </span>
            {correction !== undefined && (
              <>
                {" "}
                <a href="#corrections">{words.corrected(correction.date.text)}</a>
              </>
            )}
            {view.press !== undefined && (
              <>
                {" "}
                <a class="to-press" href="#press">
                  {texts.press.tools}
                </a>
              </>
            )}
          </p>
          <hgroup {...foreignLanguage(lang)}>
            {view.kicker !== undefined && (
              <p class="kicker">
                <Runs runs={view.kicker} />
              </p>
            )}
            <h1>
              <Runs runs={view.title} />
            </h1>
            {view.subtitle !== undefined && (
              <p class="subtitle">
                <Runs runs={view.subtitle} />
              </p>
            )}
          </hgroup>
        </header>
        <Notices notices={view.notices} />
        <Languages languages={view.languages} label={words.languages} />
        {view.html !== "" && <RichText html={view.html} lang={lang} />}
        {view.signature !== undefined && <p class="signature">{view.signature}</p>}
        {view.boilerplateHtml !== undefined && (
          <RichText class="boilerplate" html={view.boilerplateHtml} lang={lang} />
        )}
        <Corrections corrections={view.corrections} texts={texts} />
        {view.photos.length > 0 && (
          <section class="photos">
            <h2>{view.photos.length === 1 ? words.photo : words.photos}</h2>
            {view.photos.map((photo, index) => (
              <Photo key={index} photo={photo} texts={texts} lang={lang} />
            ))}
            {view.kit !== undefined && (
              <p class="kit">
                <a href={view.kit.href} download>
                  {view.kit.text}
                </a>
              </p>
            )}
          </section>
        )}
        {view.contactHtml !== undefined && (
          <section class="contact">
            <h2>{words.contact}</h2>
            <RichText html={view.contactHtml} />
          </section>
        )}
        {view.contactTodayHtml !== undefined && (
          <section class="contact">
            <h2>{texts.press.contactToday}</h2>
            <RichText html={view.contactTodayHtml} />
          </section>
        )}
        {view.press !== undefined && <Press press={view.press} texts={texts} />}
        {view.frame.canonical !== undefined && (
          <p class="address">
            <bdi>{view.frame.canonical}</bdi>
          </p>
        )}
      </article>
      <Concerns view={view} />
      <More more={view.more} texts={texts} />
      <Neighbours view={view} />
    </>
  );
}

/** Whom and what the release concerns, each leading to its own page. */
function Concerns({ view }: { view: ReleaseView }): VNode {
  const texts = textsFor(view.frame.language);
  const words = texts.release;
  const { source } = view;
  return (
    <section class="concerns">
      <h2>{words.facts}</h2>
      <dl class="facts">
        <FactRow label={words.issuer} values={[<NamedRecord record={view.issuer} />]} />
        <FactRow label={words.projects} values={view.projects.map((project) => <Run run={project} />)} />
        <FactRow
          label={words.partners}
          values={view.partners.map((partner) => <NamedRecord record={partner} />)}
        />
        <FactRow
          label={words.people}
          values={view.people.map((person) => <Person person={person} texts={texts} />)}
        />
        <FactRow label={words.keywords} values={view.keywords.map((keyword) => <bdi>{keyword}</bdi>)} />
        {source !== undefined && (
          <FactRow
            label={words.source}
            values={[
              <>
                <Run
                  run={
                    source.url === undefined ? { text: source.name } : { text: source.name, href: source.url }
                  }
                />
                {source.note !== undefined && <span class="detail">{texts.comma + source.note}</span>}
              </>,
            ]}
          />
        )}
      </dl>
      {view.asPublished !== undefined && <p class="detail">{view.asPublished}</p>}
    </section>
  );
}

/** A record by its name at the time of the release, with today's beside it where that has changed. */
function NamedRecord({ record }: { record: RecordView }): VNode {
  return (
    <>
      <Run run={record} />
      {record.today !== undefined && <span class="detail"> ({record.today})</span>}
    </>
  );
}
