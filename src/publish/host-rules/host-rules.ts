import type { Release } from "../../archive/records.ts";
import type { Groupings } from "../../views/groupings.ts";
import { formerPath } from "../../views/moved.ts";
import type { SitePlan } from "../../views/site-plan.ts";
import { pathOfRelease } from "../../views/translations.ts";

/** An address that leads on for good (301). */
export interface Redirect {
  /** Path with the prefix, as people read it, not percent-encoded. */
  readonly from: string;
  /** Path with the prefix, ready for a header. */
  readonly to: string;
}

/** What a host can do for a site beside handing out its files; the same for every kind of host. */
export interface HostRules {
  /** The path under which the site is served, `/` at both ends. */
  readonly prefix: string;
  /** Sent with every answer: name and value. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `Cache-Control`: of files whose name holds a hash of their content, and of all others. */
  readonly cache: { readonly lasting: string; readonly passing: string };
  /** Beginning of the names of a release's photos, which hold such a hash; so do all files in `assets/`. */
  readonly photo: string;
  /** Folder of the releases, with the prefix. */
  readonly releases: string;
  readonly redirects: readonly Redirect[];
  /** Paths of pages that say that a release was withdrawn (410), with the prefix. */
  readonly gone: readonly string[];
  /** Path of the page for addresses that are none, with the prefix. */
  readonly notFound: string;
  /** Compressed copies stand beside the files. */
  readonly isCompressed: boolean;
}

/** Media types that not all hosts know, by the endings of the files. */
export const mediaTypes: readonly (readonly [ending: string, type: string])[] = [
  ["atom", "application/atom+xml"],
  ["csv", "text/csv"],
  ["rss", "application/rss+xml"],
  ["avif", "image/avif"],
  ["webp", "image/webp"],
  ["woff2", "font/woff2"],
];

/** Media types of texts, which shrink when they are sent compressed. Pages always are. */
export const compressedTypes: readonly string[] = [
  "text/css",
  "text/csv",
  "text/javascript",
  "text/plain",
  "text/xml",
  "application/atom+xml",
  "application/javascript",
  "application/json",
  "application/rss+xml",
  "application/xml",
  "image/svg+xml",
];

/** Names of the files that hold the rules: for hosts, not for readers. */
export const ruleFiles = [".htaccess", "_headers", "_redirects", "nginx.conf", "Caddyfile"] as const;

export type RuleFile = (typeof ruleFiles)[number];

const year = 365 * 24 * 60 * 60;

/**
 * What every answer says. The pages' own policy (in their head) lets nothing in; that nobody may frame them is the one
 * part of it that only a header can say. All of the site is public and nobody signs in, so everyone's programs may read
 * it (CORS).
 */
function headersOf({ context }: SitePlan): HostRules["headers"] {
  const { addresses, archive, preview } = context;
  // Strict transport holds for the whole host, so an archive below a path of another's site leaves that to them.
  const isOwnHost = addresses.prefix === "/" && archive.site.url.startsWith("https:");
  return [
    ["Content-Security-Policy", "frame-ancestors 'none'"],
    ["X-Frame-Options", "DENY"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
    // The web editor signs in through a window of its host.
    ["Cross-Origin-Opener-Policy", "same-origin-allow-popups"],
    ["Access-Control-Allow-Origin", "*"],
    ...(isOwnHost ? [["Strict-Transport-Security", `max-age=${year}`] as const] : []),
    ...(preview ? [["X-Robots-Tag", "noindex"] as const] : []),
  ];
}

/**
 * The release that stands in the place of another now, over all steps; `undefined` where none does, where it was
 * withdrawn (its page says why), and where replacements go round in a circle.
 */
function replacementOf(release: Release, { byName }: Groupings): Release | undefined {
  const seen = new Set<Release>();
  let last = release;
  while (last.withdrawn === undefined) {
    if (seen.has(last)) return undefined;
    seen.add(last);
    const next = last.replacedBy === undefined ? undefined : byName.get(last.replacedBy);
    if (next === undefined) break;
    last = next;
  }
  return last === release ? undefined : last;
}

/**
 * The rules for a site.
 *
 * @param isCompressed whether compressed copies stand beside its files
 */
export function hostRulesOf(plan: SitePlan, isCompressed = false): HostRules {
  const { addresses, archive, groupings, texts } = plan.context;
  const prefix = decodeURI(addresses.prefix);
  const readable = (path: string) => prefix + path.slice(1);
  const redirects: Redirect[] = [];
  const gone: string[] = [];
  for (const original of archive.releases) {
    const replacement = replacementOf(original, groupings);
    for (const release of [original, ...original.translations]) {
      const path = pathOfRelease(addresses, release);
      const leadsOn = release === original && replacement !== undefined;
      const to = addresses.href(leadsOn ? addresses.release(replacement.name) : path);
      for (const alias of release.aliases) redirects.push({ from: readable(formerPath(alias)), to });
      if (leadsOn) redirects.push({ from: readable(path), to });
      if (release.withdrawn !== undefined) gone.push(readable(path));
    }
  }
  return {
    prefix,
    headers: headersOf(plan),
    cache: { lasting: `public, max-age=${year}, immutable`, passing: "public, max-age=300" },
    photo: texts.paths.photo,
    releases: readable(addresses.releases),
    redirects,
    gone,
    notFound: addresses.href("/404.html"),
    isCompressed,
  };
}

/** The forms in which an address is asked for: a folder also without its last slash. */
export function formsOf(path: string): readonly string[] {
  return path.endsWith("/") ? [path, path.slice(0, -1)] : [path];
}

/** Paths of files whose name holds a hash of their content, as a regular expression that all hosts read. */
export function lastingPattern({ prefix, photo }: HostRules): string {
  return `^${escaped(prefix)}(assets/|.*/${escaped(photo)}-[0-9]+-[0-9a-f]{16}[-.])`;
}

/** A text as part of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
