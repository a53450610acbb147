import { decodedAddress } from "../archive/former-address.ts";
import type { Release } from "../archive/records.ts";
import type { SitePath } from "./addresses.ts";
import type { Builder } from "./builder.ts";
import type { MovedView } from "./shapes.ts";

/** Where a former address stands: a folder, unless it names a file. Written as people see it, not percent-encoded. */
export function formerPath(alias: string): SitePath {
  const path = decodedAddress(alias);
  return path.endsWith("/") || /\.[a-z0-9]{1,8}$/i.test(path) ? path : `${path}/`;
}

/**
 * A former address of a release: leads on by a page, so that it works on every host.
 *
 * @param path where the release stands now
 */
export function movedView({ context, frame }: Builder, release: Release, path: SitePath): MovedView {
  const { addresses, texts } = context;
  const { canonical: _, breadcrumbs: __, ...rest } = frame({ heading: texts.moved.heading });
  return {
    kind: "moved",
    frame: { ...rest, canonical: addresses.absolute(path), breadcrumbs: [] },
    heading: texts.moved.heading,
    text: texts.moved.body,
    target: context.linkToRelease(release, path),
  };
}
