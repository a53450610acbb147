import { fullName } from "../archive/names.ts";
import type { Photo, Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";
import { runsToHtml } from "./markdown.ts";
import { heightOf, jpegVariants, largestJpeg, type PhotoFile, type PhotoVariant } from "./photo-file.ts";
import type { ImageView, Link, ReleaseItem } from "./shapes.ts";

/** Width in pixels of the JPEG that stands where nothing can choose: old browsers, feeds. */
const middling = 800;

/** A picture for those who link to a page. */
export interface SharedImage {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/**
 * What a picture shows, for who cannot see it: the words made for that, else the caption, else who is on it. A photo of a
 * release is never mere decoration, so it never has none.
 */
export function altOf(release: Release, { alt, caption, people }: Photo): string {
  const names = people.filter(({ person }) => !person.hidden).map(({ person }) => fullName(person));
  return alt ?? caption ?? (names.length > 0 ? names.join(", ") : release.title);
}

function middleJpeg(file: PhotoFile): PhotoVariant {
  return jpegVariants(file).find(({ width }) => width >= middling) ?? largestJpeg(file);
}

/** "JPEG", "WebP": a media type as people call it. */
function typeName(mediaType: string): string {
  const name = mediaType.replace(/^image\//, "");
  return name === "webp" ? "WebP" : name.toUpperCase();
}

/** The picture of a photo for a page; `undefined` when it is not held. */
export function imageView(
  { addresses, photos, texts }: ViewContext,
  release: Release,
  photo: Photo,
  number: number,
): ImageView | undefined {
  const file = photos.get(photo);
  if (file === undefined) return undefined;
  const middle = middleJpeg(file);
  const { path, type, bytes } = file.original;
  const { width, height } = file;
  return {
    alt: altOf(release, photo),
    width: middle.width,
    height: heightOf(file, middle),
    src: addresses.href(middle.path),
    formats: file.formats.map(({ type: format, variants }) => ({
      type: format,
      srcset: variants.map((variant) => `${addresses.href(variant.path)} ${variant.width}w`).join(", "),
    })),
    download: {
      text: texts.release.download({ type: typeName(type), width, height, bytes }),
      href: addresses.href(path),
      fileName: `${release.name}-${texts.paths.photo}-${number}${path.slice(path.lastIndexOf("."))}`,
    },
  };
}

/** A picture as feeds show it, with its absolute address. */
export function imageHtml(
  { addresses }: ViewContext,
  release: Release,
  photo: Photo,
  file: PhotoFile,
): string {
  const middle = middleJpeg(file);
  const alt = runsToHtml([{ text: altOf(release, photo) }]);
  const size = `width="${middle.width}" height="${heightOf(file, middle)}"`;
  return `<img src="${addresses.absolute(middle.path)}" ${size} alt="${alt}">`;
}

/** The first picture of a release that the archive holds. */
export function firstPicture(
  { photos }: ViewContext,
  release: Release,
): { readonly photo: Photo; readonly file: PhotoFile } | undefined {
  for (const photo of release.photos) {
    const file = photos.get(photo);
    if (file !== undefined) return { photo, file };
  }
  return undefined;
}

/** The first picture of a release in its smallest edition, for lists; nothing where none is held. */
export function thumbnail(context: ViewContext, release: Release): Pick<ReleaseItem, "thumbnail"> {
  if (release.photos.length === 0) return {};
  const { file } = firstPicture(context, release) ?? {};
  const [smallest] = file === undefined ? [] : jpegVariants(file);
  if (file === undefined || smallest === undefined) return {};
  return {
    thumbnail: {
      width: smallest.width,
      height: heightOf(file, smallest),
      src: context.addresses.href(smallest.path),
      formats: file.formats.slice(0, -1).flatMap(({ type, variants: [variant] }) => {
        return variant === undefined ? [] : [{ type, src: context.addresses.href(variant.path) }];
      }),
    },
  };
}

/** The picture that stands for a release where it is shared: its first. */
export function sharedImage(context: ViewContext, release: Release): SharedImage | undefined {
  const first = firstPicture(context, release);
  if (first === undefined) return undefined;
  const { photo, file } = first;
  const largest = largestJpeg(file);
  return {
    url: context.addresses.absolute(largest.path),
    type: "image/jpeg",
    width: largest.width,
    height: heightOf(file, largest),
    alt: altOf(release, photo),
  };
}

/** The picture that stands for every page that has none of its own, where the site has one. */
export function siteImage({ addresses, archive, assets }: ViewContext): SharedImage | undefined {
  if (assets.shareImage === undefined) return undefined;
  const { path, width, height } = assets.shareImage;
  return { url: addresses.absolute(path), type: "image/png", width, height, alt: archive.site.title };
}

/** How many pictures of a release the archive holds. */
export function heldPictures({ photos }: ViewContext, release: Release): number {
  return release.photos.filter((photo) => photos.has(photo)).length;
}

/** Leads to the press kit of a release; only one with a picture has one. */
export function kitLink(context: ViewContext, release: Release): Link | undefined {
  const { addresses, texts } = context;
  const held = heldPictures(context, release);
  return held === 0
    ? undefined
    : { text: texts.release.kit(held), href: addresses.href(addresses.pressKit(release.name)) };
}
