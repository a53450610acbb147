import {
  compressedTypes,
  formsOf,
  type HostRules,
  lastingPattern,
  mediaTypes,
  ruleFiles,
} from "./host-rules.ts";

/**
 * A file for nginx that is included in a `server` block whose `root` is the folder that the site stands in. An
 * `add_header` in a `location` of that block would replace all of these there.
 */
export function nginxRules(rules: HostRules): string {
  const { headers, cache, redirects, gone, notFound, prefix, isCompressed } = rules;
  return [
    "# Rules for nginx, made by the archive's build: changes are lost with the next one.",
    "index index.html;",
    "charset utf-8;",
    `charset_types ${compressedTypes.join(" ")};`,
    "absolute_redirect off;",
    "gzip on;",
    "gzip_vary on;",
    ...(isCompressed ? ["gzip_static on;"] : []),
    `gzip_types ${compressedTypes.join(" ")};`,
    `error_page 404 ${notFound};`,
    `set $press_cache "${cache.passing}";`,
    `if ($uri ~ "${lastingPattern(rules)}") { set $press_cache "${cache.lasting}"; }`,
    "add_header Cache-Control $press_cache always;",
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    // Each ending by itself: `types` would replace all that the server knows besides.
    ...mediaTypes.map(([ending, type]) => `location ~ "\\.${ending}$" { types { ${type} ${ending}; } }`),
    ...ruleFiles.map((file) => `location = "${prefix}${file}" { return 404; }`),
    ...redirects.flatMap(({ from, to }) =>
      formsOf(from).map((form) => `location = "${form}" { return 301 "${to}"; }`),
    ),
    ...gone.map((path) => `location = "${path}" { error_page 410 "${path}index.html"; return 410; }`),
    "",
  ].join("\n");
}
