import iconv from "iconv-lite";

/** Encodings of text files that German offices have. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15";

const utf8 = new TextDecoder("utf-8", { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Share of NUL bytes among the even or the odd bytes of the beginning: nearly all in UTF-16, none elsewhere. */
function nulShare(bytes: Uint8Array, parity: 0 | 1): number {
  const end = Math.min(bytes.length, 2000);
  let [nuls, all] = [0, 0];
  for (let at = parity; at < end; at += 2) {
    all += 1;
    if (bytes[at] === 0) nuls += 1;
  }
  return all === 0 ? 0 : nuls / all;
}

/**
 * The encoding of a text: by its byte-order mark; by NUL bytes (UTF-16); UTF-8 when it is valid; else one of the two
 * Western encodings, which differ in what 0x80 to 0x9F and 0xA4 mean. A library's statistics would only guess here.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (nulShare(bytes, 1) > 0.5 && nulShare(bytes, 0) < 0.1) return "utf-16le";
  if (nulShare(bytes, 0) > 0.5 && nulShare(bytes, 1) < 0.1) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  // 0xA4 is the euro sign in ISO 8859-15 and the currency sign, which nobody writes, in Windows-1252.
  const hasWindows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  return !hasWindows && bytes.includes(0xa4) ? "iso-8859-15" : "windows-1252";
}

/** The text of a file's bytes in the encoding that they are in, without byte-order mark. */
export function decodeText(bytes: Uint8Array): string {
  return decodeAs(bytes, encodingOf(bytes));
}

/**
 * The text of bytes in an encoding; `undefined` for an encoding that nobody knows. TextDecoder will not do: in Node 20
 * it reads Windows-1252 as if it were ISO 8859-1, and the euro sign and the quotation marks are lost.
 */
export function decodeNamed(bytes: Uint8Array, encoding: string): string | undefined {
  return iconv.encodingExists(encoding) ? decodeAs(bytes, encoding) : undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(bytes, encoding);
}
