import type { Release, Translation } from "../archive/records.ts";
import type { Addresses, SitePath } from "./addresses.ts";
import type { ViewContext } from "./context.ts";

/** Whether a release is one in another language: only such can be out of date. */
export function isTranslation(release: Release): release is Translation {
  return "outdated" in release;
}

/** Where a release or translation stands. */
export function pathOfRelease(addresses: Addresses, release: Release): SitePath {
  return isTranslation(release)
    ? addresses.translation(release.name, release.language)
    : addresses.release(release.name);
}

/** A language by its own name: "Türkçe". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** One language of a page, for `hreflang`: `x-default` is what everyone else is shown. */
export interface LanguageVersion {
  readonly language: string;
  /** Absolute address. */
  readonly href: string;
}

/**
 * Every language of a release, itself included: what each of its pages says about the others. What was withdrawn asks
 * not to be found, so none leads there; empty where that leaves one language.
 */
export function translationsOf({ addresses }: ViewContext, original: Release): readonly LanguageVersion[] {
  const found = original.translations.filter(({ withdrawn }) => withdrawn === undefined);
  if (found.length === 0 || original.withdrawn !== undefined) return [];
  const first = addresses.absolute(addresses.release(original.name));
  return [
    { language: original.language, href: first },
    ...found.map(({ language }) => ({
      language,
      href: addresses.absolute(addresses.translation(original.name, language)),
    })),
    { language: "x-default", href: first },
  ];
}
