import { type XmlElement, xmlDocument } from "./xml.ts";

/** What a picture file says about itself. */
export interface PhotoMetadata {
  /** Headline of its release. */
  readonly headline: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly credit?: string;
  readonly terms?: string;
  /** Names of who is shown, from left to right. */
  readonly people: readonly string[];
  /** Who issued the release. */
  readonly source: string;
  /** Absolute address of the release. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
}

/** A picture's metadata must fit into one segment of a JPEG; no caption is as long as this. */
const mostCharacters = 5000;

function inLanguage(text: string, language: string): XmlElement {
  const shown = text.slice(0, mostCharacters);
  // The first entry is the default and must say so; what language it is stands in the second.
  return {
    "rdf:Alt": {
      "rdf:li": ["x-default", language].map((tag) => ({ "@xml:lang": tag, "#text": shown })),
    },
  };
}

/**
 * The metadata of a photo as XMP, in IPTC's Core and Extension schemas (IPTC Photo Metadata Standard 2023.2): caption,
 * creator, credit line, terms, who is shown, alternative text.
 */
export function photoXmp(metadata: PhotoMetadata): string {
  const { caption, alt, credit, terms, people, language } = metadata;
  return xmlDocument({
    "x:xmpmeta": {
      "@xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": {
          "@rdf:about": "",
          "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "@xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
          "@xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
          "@xmlns:Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
          "@xmlns:Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
          ...(caption !== undefined && { "dc:description": inLanguage(caption, language) }),
          ...(credit !== undefined && {
            "dc:creator": { "rdf:Seq": { "rdf:li": credit } },
            "photoshop:Credit": credit,
          }),
          "photoshop:Headline": metadata.headline,
          "photoshop:Source": metadata.source,
          ...(terms !== undefined && { "xmpRights:UsageTerms": inLanguage(terms, language) }),
          "xmpRights:WebStatement": metadata.url,
          ...(alt !== undefined && { "Iptc4xmpCore:AltTextAccessibility": inLanguage(alt, language) }),
          ...(people.length > 0 && { "Iptc4xmpExt:PersonInImage": { "rdf:Bag": { "rdf:li": people } } }),
        },
      },
    },
  }).replace(/^<\?xml[^>]*>\s*/, "");
}
