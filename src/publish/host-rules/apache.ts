import {
  compressedTypes,
  escaped,
  type HostRules,
  lastingPattern,
  mediaTypes,
  ruleFiles,
} from "./host-rules.ts";

/**
 * `.htaccess` for Apache 2.4.13 or later. Needs `AllowOverride FileInfo Indexes Limit Options=Indexes`, or all. What a module
 * does that is not loaded is left out, and the site is served without it.
 */
export function apacheRules(rules: HostRules): string {
  const { headers, cache, redirects, gone, notFound } = rules;
  const files = ruleFiles.map(escaped).join("|");
  return [
    "# Rules for Apache, made by the archive's build: changes are lost with the next one.",
    "DirectoryIndex index.html",
    "Options -Indexes",
    `ErrorDocument 404 ${notFound}`,
    "AddDefaultCharset utf-8",
    "AddCharset utf-8 .atom .css .csv .js .json .rss .svg .txt .xml",
    ...mediaTypes.map(([ending, type]) => `AddType ${type} .${ending}`),
    `<FilesMatch "^(${files})$">`,
    "  Require all denied",
    "</FilesMatch>",
    "<IfModule mod_headers.c>",
    ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set Cache-Control "${cache.passing}"`,
    // What is not there must not be remembered for a year.
    `  Header always set Cache-Control "${cache.lasting}" "expr=%{REQUEST_URI} =~ m#${lastingPattern(rules)}# && %{REQUEST_STATUS} -lt 400"`,
    "</IfModule>",
    "<IfModule mod_deflate.c>",
    `  AddOutputFilterByType DEFLATE text/html ${compressedTypes.join(" ")}`,
    "</IfModule>",
    ...redirects.map(({ from, to }) => `RedirectMatch 301 "^${optionalSlash(from)}$" "${to}"`),
    ...(gone.length === 0 ? [] : ['ErrorDocument 410 "/%{REQUEST_URI}index.html"']),
    ...gone.map((path) => `RedirectMatch 410 "^${escaped(path)}$"`),
    "",
  ].join("\n");
}

function optionalSlash(path: string): string {
  return path.endsWith("/") ? `${escaped(path)}?` : escaped(path);
}
