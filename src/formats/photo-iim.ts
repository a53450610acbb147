import type { PhotoMetadata } from "./photo-metadata.ts";

/**
 * A photo's metadata in the form that newsrooms' older systems read: IPTC-IIM 4.2 in a Photoshop image resource, the
 * content of a JPEG's segment APP13. It says what the XMP beside it says, as far as its fields are long enough.
 */

/** A dataset of the application record: its number and the most bytes it may have. */
type Dataset = readonly [number: number, mostBytes: number, value: string | undefined];

const tagMarker = 0x1c;
const envelopeRecord = 1;
const applicationRecord = 2;

/** 1:90, the coding of all texts: the escape sequence of UTF-8. */
const utf8 = Buffer.from([0x1b, 0x25, 0x47]);
/** 2:00, the version of the record. */
const version = Buffer.from([0, 4]);

function dataset(record: number, number: number, content: Buffer): Buffer {
  const head = Buffer.from([tagMarker, record, number, 0, 0]);
  head.writeUInt16BE(content.length, 3);
  return Buffer.concat([head, content]);
}

/** A text of so many bytes at most, which ends with a whole character. */
function cut(text: string, mostBytes: number): Buffer {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= mostBytes) return bytes;
  let end = mostBytes;
  // A byte 10xxxxxx continues a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

/** The content of a JPEG's APP13 segment. */
export function photoIim({ headline, caption, credit, terms, source }: PhotoMetadata): Buffer {
  const texts: readonly Dataset[] = [
    [5, 64, headline],
    [40, 256, terms],
    [80, 32, credit],
    [105, 256, headline],
    [110, 32, credit],
    [115, 32, source],
    [116, 128, credit],
    [120, 2000, caption],
  ];
  const iim = Buffer.concat([
    dataset(envelopeRecord, 90, utf8),
    dataset(applicationRecord, 0, version),
    ...texts.flatMap(([number, mostBytes, value]) =>
      value === undefined ? [] : [dataset(applicationRecord, number, cut(value, mostBytes))],
    ),
  ]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iim.length);
  // Resource 0x0404 without a name; its content is filled up to an even length.
  const resource = [Buffer.from("8BIM"), Buffer.from([0x04, 0x04, 0, 0]), size, iim];
  return Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), ...resource, Buffer.alloc(iim.length % 2)]);
}
