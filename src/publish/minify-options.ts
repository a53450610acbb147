import type { Options } from "html-minifier-terser";

/**
 * How pages are minified: only what no browser, reader or parser can notice. End tags and quotes stay where leaving
 * them out would save a few bytes and cost someone's tool.
 */
export const minifyOptions: Options = {
  collapseWhitespace: true,
  conservativeCollapse: true,
  collapseBooleanAttributes: true,
  decodeEntities: false,
  removeComments: true,
  removeAttributeQuotes: true,
  removeRedundantAttributes: false,
  keepClosingSlash: false,
};
