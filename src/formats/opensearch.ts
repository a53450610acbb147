import { shortened } from "../views/markdown.ts";
import { xmlDocument } from "./xml.ts";

/** What a browser needs to know to search an archive from its address bar. */
export interface SearchDescription {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the search page. */
  readonly page: string;
  /** Absolute address of the icon, an SVG. */
  readonly icon: string;
  readonly language: string;
}

/** The most that OpenSearch 1.1 allows. */
const shortName = 16;
const longName = 48;

/** An OpenSearch 1.1 description: the search page, with the words asked for in its address. */
export function openSearch({ title, description, page, icon, language }: SearchDescription): string {
  return xmlDocument({
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: shortened(title, shortName),
      Description: description,
      Url: { "@type": "text/html", "@template": `${page}?q={searchTerms}` },
      LongName: shortened(title, longName),
      Image: { "@type": "image/svg+xml", "#text": icon },
      Language: language,
      OutputEncoding: "UTF-8",
      InputEncoding: "UTF-8",
    },
  });
}
