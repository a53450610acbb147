import type { VNode } from "preact";
import type { ReleaseGroup, ReleaseItem } from "../src/views/shapes.ts";
import { foreignLanguage } from "./foreign-language.ts";
import { ReleaseDate } from "./release-date.tsx";
import { Thumbnail } from "./thumbnail.tsx";

type Level = 2 | 3 | 4;

interface GroupsProps {
  groups: readonly ReleaseGroup[];
  /** Over all groups, whose own headings then stand below it. */
  heading: string | undefined;
}

/** Runs of releases, each under its own heading where it has one. */
export function ReleaseGroups({ groups, heading }: GroupsProps): VNode {
  if (heading === undefined) {
    return (
      <>
        {groups.map((group, index) =>
          group.heading === undefined ? (
            <ReleaseList key={index} items={group.items} level={2} />
          ) : (
            <section key={index} id={group.id}>
              <h2 class="group">
                {group.href === undefined ? group.heading : <a href={group.href}>{group.heading}</a>}
              </h2>
              <ReleaseList items={group.items} level={3} />
            </section>
          ),
        )}
      </>
    );
  }
  return (
    <section>
      <h2 class="group">{heading}</h2>
      {groups.map((group, index) =>
        group.heading === undefined ? (
          <ReleaseList key={index} items={group.items} level={3} />
        ) : (
          <div key={index} class="year" id={group.id}>
            <h3>{group.heading}</h3>
            <ReleaseList items={group.items} level={4} />
          </div>
        ),
      )}
    </section>
  );
}

interface ListProps {
  items: readonly ReleaseItem[];
  /** Level of the headlines: one below the heading over the list. */
  level: Level;
}

/** A list of releases. */
export function ReleaseList({ items, level }: ListProps): VNode {
  return (
    <ul class="releases">
      {items.map((item) => (
        <li key={item.href}>
          <Item item={item} level={level} />
        </li>
      ))}
    </ul>
  );
}

/** One release in a list: kicker, headline and subtitle together, the date beside them. */
function Item({ item, level }: { item: ReleaseItem; level: Level }): VNode {
  const Headline = `h${level}` as const;
  const foreign = foreignLanguage(item.language);
  return (
    <article class={item.thumbnail === undefined ? undefined : "pictured"}>
      <hgroup {...foreign}>
        {item.kicker !== undefined && <p class="kicker">{item.kicker}</p>}
        <Headline>
          <a href={item.href}>{item.title}</a>
        </Headline>
        {item.subtitle !== undefined && <p class="subtitle">{item.subtitle}</p>}
      </hgroup>
      {item.mark !== undefined && <p class="mark">{item.mark}</p>}
      {item.teaser !== undefined && (
        <p class="teaser" {...foreign}>
          {item.teaser}
        </p>
      )}
      {item.role !== undefined && <p class="role">{item.role}</p>}
      <p class="date">
        <ReleaseDate date={item.date} />
        {item.issuer !== undefined && (
          <>
            {" "}
            <span class="issuer">{item.issuer}</span>
          </>
        )}
      </p>
      {item.thumbnail !== undefined && <Thumbnail thumbnail={item.thumbnail} />}
    </article>
  );
}
