import { type ArchiveFiles, releaseFile } from "../archive.ts";
import { asLine, payloads } from "./payloads.ts";

const lines = [...new Set(payloads.map(asLine))];
/** Addresses of the releases in the archive. */
export const releaseNames: readonly string[] = lines.map((_, index) => `r-${index}`);

const web = (payload: string) => `https://a.example/${payload}`;
const yaml = (records: readonly object[]) =>
  records.map((record) => `- ${JSON.stringify(record)}`).join("\n");

function release(payload: string, index: number): string {
  const front = {
    title: payload,
    kicker: payload,
    subtitle: payload,
    date: "2025-01-01",
    place: payload,
    partners: [`o-${index}`],
    projects: [`p-${index}`],
    people: [`m-${index}`],
    contact: payload,
    boilerplate: payload,
    signature: payload,
    number: payload,
    keywords: [payload],
    source: { name: payload, url: web(payload), note: payload },
    corrections: [{ date: "2025-01-02", note: payload }],
    photos: [
      {
        caption: payload,
        alt: payload,
        credit: payload,
        terms: payload,
        people: [{ person: `m-${index}`, as: payload, position: payload }],
      },
    ],
  };
  const body = `${payload}\n\nEin Satz mit ${payload} darin. o${index} ${payload}`;
  return releaseFile(
    Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    body,
  );
}

/** An archive of which every text field of every record is once each of the payloads. */
export const payloadArchive: ArchiveFiles = {
  "_data/site.yaml": [
    `title: ${JSON.stringify(`Archiv "><img src=x onerror=hit()></title></script>'`)}`,
    "url: https://a.example/",
    "publisher: stadt",
    `contact: ${JSON.stringify(lines.slice(0, 40).join("\n"))}`,
    `reuse: ${JSON.stringify(lines.slice(40, 80).join("\n"))}`,
    "legal: { imprint: legal.md, privacy: legal.md, accessibility: legal.md, easy-language: legal.md }",
  ].join("\n"),
  "_data/legal.md": payloads.join("\n\n"),
  "_data/organisations.yaml": yaml([
    { id: "stadt", name: `Stadt ${lines[0]}` },
    ...lines.map((payload, index) => ({
      id: `o-${index}`,
      name: `${payload} o${index}`,
      short: `o${index}`,
      aliases: [`${payload} oo${index}`],
      former: [{ name: `${payload} ooo${index}`, until: "2024" }],
      kind: payload,
      url: web(payload),
      place: payload,
    })),
  ]),
  "_data/projects.yaml": yaml(
    lines.map((payload, index) => ({
      id: `p-${index}`,
      name: `${payload} p${index}`,
      short: `p${index}`,
      aliases: [`${payload} pp${index}`],
      summary: payload,
      funding: payload,
    })),
  ),
  "_data/people.yaml": yaml(
    lines.map((payload, index) => ({
      id: `m-${index}`,
      name: `${payload} m${index}`,
      honorific: payload,
      aliases: [`${payload} mm${index}`],
      roles: [{ role: payload }],
      url: web(payload),
    })),
  ),
  ...Object.fromEntries(lines.map((payload, index) => [`releases/r-${index}.md`, release(payload, index)])),
};
