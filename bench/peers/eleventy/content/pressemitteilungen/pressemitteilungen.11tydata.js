export default {
  layout: "release.njk",
  permalink: ({ page }) =>
    `/pressemitteilungen/${page.inputPath.split("/").at(-1).replace(/\.md$/, "")}/index.html`,
};
