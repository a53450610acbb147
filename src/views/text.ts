import type { LegalPage } from "../texts/texts.ts";
import { withAddressLines } from "./address-lines.ts";
import type { Builder } from "./builder.ts";
import type { ViewContext } from "./context.ts";
import { calendarDateText } from "./dates.ts";
import { plainBeginning, renderMarkdown } from "./markdown.ts";
import { withPhoneNumbersApart } from "./phone-numbers.ts";
import type { TextView } from "./shapes.ts";

const descriptionLength = 200;

/** What a legal page says where the archive brings no text of its own. */
function ownText({ archive: { site }, texts }: ViewContext, page: LegalPage): string {
  const { title, accessibility } = site;
  const publisher = site.publisher.name;
  if (page === "signLanguage") return "";
  if (page !== "accessibility" || accessibility === undefined) {
    return texts.legal.fallback[page]({ publisher, title });
  }
  const { made, reviewed, gaps = [], ...statement } = accessibility;
  return texts.legal.statement({
    ...statement,
    publisher,
    title,
    gaps,
    made: calendarDateText(made, texts),
    ...(reviewed !== undefined && { reviewed: calendarDateText(reviewed, texts) }),
  });
}

/** A legal page: the archive's own text, else what is true of every such archive and what is still missing. */
export function legalView({ context, frame }: Builder, page: LegalPage): TextView {
  const { addresses, archive, texts } = context;
  const { site } = archive;
  const heading = texts.nav.legal[page];
  const markdown = withAddressLines(site.legal[page] ?? ownText(context, page));
  return {
    kind: "text",
    frame: frame({
      heading,
      path: addresses.legal(page),
      description: plainBeginning(markdown, descriptionLength),
    }),
    heading,
    html: withPhoneNumbersApart(renderMarkdown(markdown, { resolve: context.resolveLink }), texts.language),
    links: [],
  };
}

/** `/404.html`: shown by the server at any address that is not there. */
export function notFoundView({ context, frame }: Builder): TextView {
  const { texts } = context;
  const { heading, body } = texts.notFound;
  const page = frame({ heading, description: plainBeginning(body, descriptionLength), noindex: true });
  return {
    kind: "text",
    frame: page,
    heading,
    html: renderMarkdown(body, { resolve: context.resolveLink }),
    links: [{ text: texts.nav.home, href: page.site.home }, ...page.site.navigation],
  };
}
