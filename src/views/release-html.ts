import type { Contact, Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { renderMarkdown, runsToHtml } from "./markdown.ts";
import { findMentions, type Mentions } from "./mentions.ts";
import { withPhoneNumbersApart } from "./phone-numbers.ts";

/** The running texts of a release as finished, harmless HTML, with links as they stand in pages. */
export interface ReleaseHtml {
  /** The body; the place stands run in at its beginning, in `<span class="place">`. */
  readonly body: string;
  readonly boilerplate?: string;
  readonly contact?: string;
}

/** What a release's texts may be linked to: the records that it names, and no others. */
export function mentionsIn(context: ViewContext, release: Release): Mentions {
  const records = [release.issuer, ...release.partners, ...release.projects, ...release.people];
  return findMentions(records, (record) => context.hrefOf(record));
}

/** A press contact as short HTML. */
export function contactHtml(context: ViewContext, contact: Contact): string {
  if (typeof contact === "string") {
    // The lines of an address stay lines.
    const html = renderMarkdown(contact.replace(/\n/g, "  \n"), { resolve: context.resolveLink });
    return withPhoneNumbersApart(html, context.texts.language);
  }
  return `<p>${runsToHtml([context.linkTo(contact)])}</p>`;
}

/** Renders a release's running texts. Take them from `ViewContext.html`, which keeps them. */
export function releaseHtml(context: ViewContext, release: Release): ReleaseHtml {
  const mentions = mentionsIn(context, release);
  const render = (markdown: string, place?: string) => {
    const html = renderMarkdown(markdown, {
      mentions: mentions.scope(),
      resolve: context.resolveLink,
      ...(place !== undefined && { place: `${place}.` }),
    });
    return withPhoneNumbersApart(html, release.language);
  };
  return {
    body: render(release.body, release.place),
    ...(release.boilerplate !== undefined && { boilerplate: render(release.boilerplate) }),
    ...(release.contact !== undefined && { contact: contactHtml(context, release.contact) }),
  };
}
