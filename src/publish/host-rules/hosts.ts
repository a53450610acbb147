import type { FormatFile } from "../../formats/format-files.ts";
import type { SitePlan } from "../../views/site-plan.ts";
import { apacheRules } from "./apache.ts";
import { caddyRules } from "./caddy.ts";
import { cloudflareHeaders, cloudflareRedirects } from "./cloudflare.ts";
import { type HostRules, hostRulesOf, type RuleFile } from "./host-rules.ts";
import { netlifyHeaders, netlifyRedirects } from "./netlify.ts";
import { nginxRules } from "./nginx.ts";

type Serializer = (rules: HostRules) => string;

/** The kinds of hosts that a build can write rules for, with the files that each of them reads. */
const serializers = {
  netlify: { _headers: netlifyHeaders, _redirects: netlifyRedirects },
  cloudflare: { _headers: cloudflareHeaders, _redirects: cloudflareRedirects },
  apache: { ".htaccess": apacheRules },
  nginx: { "nginx.conf": nginxRules },
  caddy: { Caddyfile: caddyRules },
} as const satisfies Record<string, Readonly<Partial<Record<RuleFile, Serializer>>>>;

export type Host = keyof typeof serializers;

export const hosts: readonly Host[] = ["netlify", "cloudflare", "apache", "nginx", "caddy"];

function filesOf(host: Host): readonly (readonly [file: string, serializer: Serializer])[] {
  return Object.entries(serializers[host]);
}

/**
 * Reads a list of hosts: `nginx,apache`.
 *
 * @returns `undefined` where one is not known, or two of them want the same file
 */
export function hostsFrom(list: string): readonly Host[] | undefined {
  const named = list.split(",").map((name) => hosts.find((host) => host === name.trim()));
  const known = named.filter((host) => host !== undefined);
  const files = known.flatMap((host) => filesOf(host).map(([file]) => file));
  return known.length < named.length || new Set(files).size < files.length ? undefined : known;
}

/** The files that tell hosts what files alone cannot: headers, redirects, what is gone. */
export function* hostRuleFiles(
  plan: SitePlan,
  wanted: readonly Host[],
  isCompressed = false,
): Iterable<FormatFile> {
  if (wanted.length === 0) return;
  const rules = hostRulesOf(plan, isCompressed);
  for (const host of wanted) {
    for (const [file, serializer] of filesOf(host)) yield { file, content: () => serializer(rules) };
  }
}
