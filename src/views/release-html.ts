import type { Contact, Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { renderMarkdown, runsToHtml } from "./markdown.ts";
import { findMentions, type Mentions } from "./mentions.ts";
import { withPhoneNumbersApart } from "./phone-numbers.ts";
import { plainText } from "./plain-text.ts";
import { textLength } from "./text-length.ts";

/** The running texts of a release as finished, harmless HTML, with links as they stand in pages. */
export class ReleaseHtml {
  /** The body; the place stands run in at its beginning, in `<span class="place">`. */
  readonly body: string;
  readonly boilerplate?: string;
  readonly contact?: string;
  #text: string | undefined;
  #length: number | undefined;

  constructor({ body, boilerplate, contact }: Pick<ReleaseHtml, "body" | "boilerplate" | "contact">) {
    this.body = body;
    if (boilerplate !== undefined) this.boilerplate = boilerplate;
    if (contact !== undefined) this.contact = contact;
  }

  /** The body as plain text; made once, since the search, mails and programs all want it. */
  get text(): string {
    this.#text ??= plainText(this.body);
    return this.#text;
  }

  /** Of the body, in characters as the press counts them. */
  get length(): number {
    this.#length ??= textLength(this.body);
    return this.#length;
  }
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
  return new ReleaseHtml({
    body: render(release.body, release.place),
    ...(release.boilerplate !== undefined && { boilerplate: render(release.boilerplate) }),
    ...(release.contact !== undefined && { contact: contactHtml(context, release.contact) }),
  });
}
