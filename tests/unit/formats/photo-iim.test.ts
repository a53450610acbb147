import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { photoIim } from "../../../src/formats/photo-iim.ts";
import { stripJpeg } from "../../../src/publish/photos/strip-jpeg.ts";
import { twoColours } from "../../pictures.ts";

const metadata = {
  headline: "Straßenfest in Ölmühle",
  caption: "Dr. Ada Wolf (links) & ein „Gast“",
  credit: "Stadt / M. Muster",
  terms: "Abdruck frei",
  people: ["Dr. Ada Wolf"],
  source: "Stadt Musterstadt",
  url: "https://presse.musterstadt.example/",
  language: "de",
};

/** The datasets of an APP13 segment by record and number, read as IIM 4.2 says. */
function datasets(segment: Buffer): ReadonlyMap<string, Buffer> {
  const start = segment.indexOf("8BIM") + 12;
  const length = segment.readUInt32BE(start - 4);
  const found = new Map<string, Buffer>();
  for (let at = start; at < start + length; ) {
    expect(segment[at]).toBe(0x1c);
    const size = segment.readUInt16BE(at + 3);
    found.set(`${segment[at + 1]}:${segment[at + 2]}`, segment.subarray(at + 5, at + 5 + size));
    at += 5 + size;
  }
  return found;
}

describe("a photo's metadata for older systems", () => {
  it("name headline, caption, credit, source and terms, in UTF-8", () => {
    const found = datasets(photoIim(metadata));
    expect(found.get("1:90")).toEqual(Buffer.from("\u001b%G"));
    const texts = ["2:5", "2:40", "2:80", "2:105", "2:110", "2:115", "2:116", "2:120"].map((key) =>
      found.get(key)?.toString("utf8"),
    );
    const { headline, caption, credit, terms, source } = metadata;
    expect(texts).toEqual([headline, terms, credit, headline, credit, source, credit, caption]);
  });

  it("leave out what is not known, and cut between characters what is too long", () => {
    const { caption: _, terms: __, ...rest } = metadata;
    const found = datasets(photoIim({ ...rest, credit: `${"ä".repeat(15)}x€` }));
    expect([found.has("2:120"), found.has("2:40")]).toEqual([false, false]);
    expect(found.get("2:80")?.toString("utf8")).toBe(`${"ä".repeat(15)}x`);
  });

  it("are read from a JPEG by others", async () => {
    const jpeg = await twoColours(60, 40).jpeg().toBuffer();
    const said = stripJpeg(jpeg, "<x/>", photoIim(metadata));
    const { iptc } = await sharp(said).metadata();
    expect(iptc?.includes("Straßenfest in Ölmühle")).toBe(true);
  });
});
