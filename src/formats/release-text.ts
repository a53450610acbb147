import type { Texts } from "../texts/texts.ts";
import type { PersonPart, PhotoPart, ReleaseParts } from "../views/release-parts.ts";

/**
 * A release as a press office mails it: UTF-8 in NFC, lines end in LF and are wrapped at nothing, blocks stand apart by
 * an empty line. The order is fixed, so that a program can read the parts back:
 *
 * 1. kind and number, date, issuer
 * 2. kicker with its label, headline, subtitle with its label
 * 3. the text, with the place run in
 * 4. signature, boilerplate, photos, contact, corrections, each under its label, each only where there is one
 * 5. what the release concerns, its length, for a translation its original, and its address, one line each with a label
 *
 * A label ends in a colon. A part of one line stands behind it, a longer one in the lines below.
 */
export function releaseText(parts: ReleaseParts, texts: Texts): string {
  const blocks = [
    head(parts, texts),
    headline(parts, texts),
    ...(parts.withdrawn === undefined ? text(parts, texts) : withdrawal(parts, texts)),
    concerns(parts, texts),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`.normalize("NFC");
}

function lines(...values: readonly (string | undefined)[]): string {
  return values.filter((line) => line !== undefined).join("\n");
}

function labelled(label: string, value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : `${label}: ${value}`;
}

function section(label: string, content: string | undefined): string {
  return content === undefined || content === "" ? "" : `${label}:\n${content}`;
}

function head({ number, date, issuer }: ReleaseParts, { release }: Texts): string {
  return lines(
    number === undefined ? release.kind : `${release.kind} ${release.number(number)}`,
    labelled(release.date, date.text),
    labelled(release.issuer, issuer.name),
  );
}

function headline({ kicker, title, subtitle }: ReleaseParts, { fields }: Texts): string {
  const labels = fields.release.fields;
  return lines(labelled(labels.kicker.title, kicker), title, labelled(labels.subtitle.title, subtitle));
}

function text(parts: ReleaseParts, texts: Texts): readonly string[] {
  const labels = texts.fields.release.fields;
  const { release } = texts;
  const label = (index: number) =>
    parts.photos.length === 1 ? release.photo : `${release.photo} ${index + 1}`;
  return [
    parts.text,
    lines(labelled(labels.signature.title, parts.signature)),
    section(labels.boilerplate.title, parts.boilerplate),
    ...parts.photos.map((photo, index) => section(label(index), photoText(photo, texts))),
    section(release.contact, parts.contact),
    ...corrections(parts, texts),
  ];
}

function withdrawal({ withdrawn, replacedBy }: ReleaseParts, { release }: Texts): readonly string[] {
  if (withdrawn === undefined) return [];
  return [
    lines(release.withdrawn(withdrawn.date.text), withdrawn.reason),
    replacedBy === undefined ? "" : `${release.replaced}\n${replacedBy.title}\n${replacedBy.url}`,
  ];
}

function corrections(parts: ReleaseParts, { release }: Texts): readonly string[] {
  return parts.corrections.map(({ date, note }) => section(release.correction(date.text), note));
}

/** What is known of a photo, line by line. */
export function photoText({ file, caption, alt, credit, terms, people }: PhotoPart, texts: Texts): string {
  const { release, fields } = texts;
  return lines(
    caption,
    labelled(release.shown, people.map(personText).join(", ")),
    labelled(fields.release.fields.photos.fields.alt.title, alt),
    credit === undefined ? undefined : release.credit(credit),
    labelled(release.terms, terms),
    file === undefined ? release.notHeld : labelled(release.address, file.url),
  );
}

function personText({ name, role, position }: PersonPart): string {
  const details = [role, position].filter((detail) => detail !== undefined);
  return details.length === 0 ? name : `${name} (${details.join(", ")})`;
}

function concerns(parts: ReleaseParts, { release }: Texts): string {
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).join("; ");
  const { source, withdrawn } = parts;
  return lines(
    labelled(release.projects, names(parts.projects)),
    labelled(release.partners, names(parts.partners)),
    ...(withdrawn === undefined
      ? [
          labelled(release.people, parts.people.map(personText).join("; ")),
          labelled(release.keywords, parts.keywords.join("; ")),
          labelled(
            release.source,
            source && [source.name, source.url, source.note].filter((part) => part !== undefined).join(", "),
          ),
          labelled(release.length, release.characters(parts.length)),
        ]
      : []),
    parts.outdated ? release.outdated : undefined,
    labelled(release.original, parts.original?.url),
    labelled(release.address, parts.url),
  );
}
