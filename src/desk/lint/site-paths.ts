import type { Archive } from "../../archive/records.ts";
import { formatFiles } from "../../formats/format-files.ts";
import { fileOf } from "../../views/addresses.ts";
import { SitePlan } from "../../views/site-plan.ts";

const noAssets = { stylesheet: "/", icon: "/", copyScript: "/", searchScript: "/", fonts: [] };
// A photo's file has a mark of its content in its name, which only the build knows: `foto-2-1a2b3c-800.avif`.
const photoFile = /^([a-z]+)-(\d+)-[^/]+\.(?:avif|webp|jpe?g|png)$/;

/** The site of an archive as far as its addresses go; no page of it is rendered. */
export function planSite(archive: Archive, now: number): SitePlan {
  return new SitePlan(archive, { assets: noAssets, now });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Files of a site that are no pages and whose names do not depend on a photo's content: formats, press kits. */
export function otherFiles(plan: SitePlan): ReadonlySet<string> {
  const { addresses, archive } = plan.context;
  const withPictures = archive.releases.filter(({ photos }) => photos.some(({ file }) => file !== undefined));
  return new Set([
    ...[...formatFiles(plan)].map(({ file }) => file),
    ...withPictures.map(({ name }) => fileOf(addresses.pressKit(name))),
  ]);
}

/**
 * Where a link of a release leads: somewhere; nowhere, and then the page has no link; or to a page of the site that is not
 * there, and then the site is not built.
 */
export type Lead = "somewhere" | "nowhere" | "missing";

/** Says of a release's links where they lead. What leads elsewhere is taken to be there. */
export function linkLeads(plan: SitePlan): (href: string, release: string) => Lead {
  const { addresses, archive, texts } = plan.context;
  const names = new Set(archive.releases.map(({ name }) => name));
  const photos = new Map(archive.releases.map((release) => [release.name, release.photos]));
  const files = new Set([...plan.all.map(({ file }) => file), ...otherFiles(plan)]);

  function isThere(path: string): boolean {
    const file = fileOf(decoded(path));
    if (files.has(file) || files.has(`${file}/index.html`)) return true;
    const [, word, number] = photoFile.exec(file.slice(file.lastIndexOf("/") + 1)) ?? [];
    const photo = photos.get(addresses.releaseAt(path) ?? "")?.[Number(number) - 1];
    return word === texts.paths.photo && photo?.file !== undefined;
  }

  const lead = (isFound: boolean, otherwise: Lead): Lead => (isFound ? "somewhere" : otherwise);
  return (href, release) => {
    // As pages resolve them: a file's name leads to its release, a path begins at the site's own root.
    const [, name] = /^(?![a-z]+:|\/\/)(?:[^?#]*\/)?([a-z0-9-]+)\.md(?:#.*)?$/i.exec(href) ?? [];
    if (name !== undefined) return lead(names.has(name), "nowhere");
    // No heading of a text has an id that a link could lead to.
    if (href.startsWith("#")) return "nowhere";
    if (href.startsWith("/") && !href.startsWith("//")) {
      return lead(isThere(href.replace(/[?#].*$/s, "")), "missing");
    }
    const page = addresses.absolute(addresses.release(release));
    if (!URL.canParse(href, page)) return "nowhere";
    const { origin, pathname } = new URL(href, page);
    const home = new URL(addresses.absolute(addresses.home));
    if (origin !== home.origin) return "somewhere";
    // What stands beside the archive on the same host is not ours to know.
    if (!pathname.startsWith(home.pathname)) return "somewhere";
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
    return lead(isThere(pathname.slice(home.pathname.length - 1)), isRelative ? "missing" : "nowhere");
  };
}
