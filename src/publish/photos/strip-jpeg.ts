/**
 * Takes everything out of a JPEG but the picture, without decoding it: not a pixel changes. What may stay is listed, so
 * whatever a camera or program hides in a segment of its own, or behind the picture's end, is gone.
 */

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Segments that decoding needs: frames, tables, restarts, the scan itself. */
function isPicture(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** What stays of an application's segment: density, colour profile, and how colours are stored. */
function keptApplication(marker: number, content: Buffer): Buffer | undefined {
  const name = content.toString("latin1", 0, 12);
  if (marker === 0xe2 && name === "ICC_PROFILE\0") return segment(marker, content);
  if (marker === 0xee && name.startsWith("Adobe") && content.length >= 12) {
    return segment(marker, content.subarray(0, 12));
  }
  if (marker !== 0xe0 || !name.startsWith("JFIF\0") || content.length < 14) return undefined;
  // Without the thumbnail, which may show more than the picture does.
  return segment(marker, Buffer.concat([content.subarray(0, 12), Buffer.from([0, 0])]));
}

/** Where the coded data behind a scan's head ends: at the first marker that is not part of it. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    const isCoded = next === 0 || (next >= 0xd0 && next <= 0xd7) || next === 0xff;
    if (!isCoded) return at;
  }
  return -1;
}

/**
 * The picture alone, with the given metadata: XMP and, for older systems, IPTC-IIM.
 *
 * @returns `undefined` when the file is not built as it should be; then it has to be decoded
 */
export function stripJpeg(bytes: Buffer, xmp: string, iim: Buffer): Buffer | undefined {
  const start = Buffer.from([0xff, 0xd8]);
  const packets = [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)), segment(0xed, iim)];
  const head: Buffer[] = [];
  const parts: Buffer[] = [];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      return Buffer.concat([start, ...head, ...packets, ...parts, Buffer.from([0xff, endOfImage])]);
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return undefined;
    const content = bytes.subarray(at + 4, end);
    if (isPicture(marker)) parts.push(bytes.subarray(at, end));
    else {
      const kept = keptApplication(marker, content);
      if (kept !== undefined) (marker === 0xe0 ? head : parts).push(kept);
    }
    at = end;
    if (marker === startOfScan) {
      const next = endOfScan(bytes, end);
      if (next === -1) return undefined;
      parts.push(bytes.subarray(end, next));
      at = next;
    }
  }
  return undefined;
}
