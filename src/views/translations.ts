import type { Release } from "../archive/records.ts";
import type { ViewContext } from "./context.ts";

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
