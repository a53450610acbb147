import { formsOf, type HostRules, lastingPattern, mediaTypes, ruleFiles } from "./host-rules.ts";

/**
 * A file for Caddy 2 that is imported in a site block, beside `root` with the folder that the site stands in and
 * `file_server`.
 */
export function caddyRules(rules: HostRules): string {
  const { headers, cache, redirects, gone, notFound, prefix } = rules;
  return [
    "# Rules for Caddy, made by the archive's build: changes are lost with the next one.",
    "encode zstd gzip",
    "header {",
    ...headers.map(([name, value]) => `\t${name} "${value}"`),
    `\t?Cache-Control "${cache.passing}"`,
    "}",
    `@pressLasting path_regexp "${lastingPattern(rules)}"`,
    `header @pressLasting Cache-Control "${cache.lasting}"`,
    ...mediaTypes.map(([ending, type]) => `header *.${ending} Content-Type "${withCharset(type)}"`),
    `@pressRules path ${list(ruleFiles.map((file) => prefix + file))}`,
    "error @pressRules 404",
    ...redirects.flatMap(({ from, to }) => formsOf(from).map((form) => `redir "${form}" "${to}" permanent`)),
    ...(gone.length === 0
      ? []
      : [
          `@pressGone path ${list(gone)}`,
          "handle @pressGone {",
          "\trewrite * {path}index.html",
          "\tfile_server {",
          "\t\tstatus 410",
          "\t}",
          "}",
        ]),
    "handle_errors {",
    `\theader Cache-Control "${cache.passing}"`,
    "\t@pressNotFound expression {http.error.status_code} == 404",
    `\trewrite @pressNotFound "${notFound}"`,
    "\tfile_server",
    "}",
    "",
  ].join("\n");
}

function withCharset(type: string): string {
  return type.startsWith("text/") ? `${type}; charset=utf-8` : type;
}

function list(paths: readonly string[]): string {
  return paths.map((path) => `"${path}"`).join(" ");
}
