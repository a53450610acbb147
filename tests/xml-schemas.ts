import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();

/** What a schema says against a document, one line each; none when it is valid. Throws when it is not well-formed. */
export type Validate = (xml: string) => readonly string[];

function schemaDocument(file: string): XmlDocument {
  const path = join(import.meta.dirname, "schemas", file);
  return XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href });
}

function validator(schema: { validate: (document: XmlDocument) => void }): Validate {
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      schema.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}

/** Atom (RFC 4287). */
export const validateAtom = validator(RelaxNGValidator.fromDoc(schemaDocument("atom.rng")));
/** A sitemap (sitemaps.org 0.9) with the `xhtml:link` elements of translations and Google's images. */
export const validateSitemap = validator(XsdValidator.fromDoc(schemaDocument("sitemap_xhtml.xsd")));
/** A sitemap index (sitemaps.org 0.9). */
export const validateSitemapIndex = validator(XsdValidator.fromDoc(schemaDocument("siteindex.xsd")));
/** A news sitemap that is not empty (Google, sitemap-news 0.9). */
export const validateNewsSitemap = validator(XsdValidator.fromDoc(schemaDocument("sitemap-news.xsd")));
/** A search description (OpenSearch 1.1). */
export const validateOpenSearch = validator(RelaxNGValidator.fromDoc(schemaDocument("opensearch.rng")));
