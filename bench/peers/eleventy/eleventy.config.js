import { feedPlugin } from "@11ty/eleventy-plugin-rss";
import { minify } from "html-minifier-terser";

/** A press archive as Eleventy's documentation would have one: a template per release, collections, Nunjucks. */
export default function configure(eleventy) {
  const releases = (api) => api.getFilteredByGlob("content/pressemitteilungen/*.md").reverse();
  eleventy.addCollection("releases", releases);
  const termsOf = (api, key) => {
    const terms = new Map();
    for (const item of releases(api)) {
      for (const term of item.data[key] ?? []) {
        if (!terms.has(term)) terms.set(term, []);
        terms.get(term).push(item);
      }
    }
    return [...terms].map(([name, items]) => ({ name, items }));
  };
  for (const key of ["partner", "projekte", "personen", "jahre", "monate"]) {
    eleventy.addCollection(key, (api) => termsOf(api, key));
    // Pagination within pagination: one entry per page of each term.
    eleventy.addCollection(`${key}Pages`, (api) =>
      termsOf(api, key).flatMap(({ name, items }) => {
        const pages = Math.ceil(items.length / 50);
        return Array.from({ length: pages }, (_, page) => ({
          name,
          page: page + 1,
          pages,
          items: items.slice(page * 50, page * 50 + 50),
        }));
      }),
    );
  }
  eleventy.addFilter("head", (items, count) => items.slice(0, count));
  eleventy.addFilter("day", (date) => date && new Date(date).toISOString().slice(0, 10));
  eleventy.addPlugin(feedPlugin, {
    type: "rss",
    outputPath: "/feed.xml",
    collection: { name: "releases", limit: 50 },
    metadata: {
      language: "de",
      title: "Pressearchiv",
      subtitle: "Mitteilungen",
      base: "https://presse.example/",
      author: { name: "Pressestelle" },
    },
  });
  eleventy.addTransform("minify", (content, path) =>
    path?.endsWith(".html")
      ? minify(content, { collapseWhitespace: true, removeComments: true, collapseBooleanAttributes: true })
      : content,
  );
  return { dir: { input: ".", includes: "_includes", output: "_site" }, markdownTemplateEngine: false };
}
