import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ImportError } from "./import-error.ts";

const megabyte = 1024 * 1024;
/** Most bytes that all files of a zip may have unpacked. */
const mostBytes = 256 * megabyte;
/** Most files that a text document may be made of. */
const mostEntries = 2000;

export type ZipContent = ReadonlyMap<string, Uint8Array>;

function tooMuch(): ImportError {
  return new ImportError({ rule: "import-bomb", values: { most: `${mostBytes / megabyte} MB` } });
}

function broken(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ImportError({ rule: "import-broken", values: { reason } });
}

async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  // What the directory says about sizes may be a lie, so the bytes are counted as they come.
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > left) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Unpacks the files of a zip in memory; nothing is written, whatever their names are.
 *
 * @throws ImportError when it is damaged, encrypted, made of too many files, or too large unpacked
 */
export async function unzip(bytes: Uint8Array): Promise<ZipContent> {
  const content = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
    if (zip.entryCount > mostEntries) {
      const values = { parts: String(zip.entryCount), most: String(mostEntries) };
      throw new ImportError({ rule: "import-too-many-parts", values });
    }
    const entries: Entry[] = [];
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new ImportError({ rule: "import-encrypted", values: {} });
      declared += entry.uncompressedSize;
      if (!entry.fileName.endsWith("/")) entries.push(entry);
    }
    // A bomb that says what it is need not be lit.
    if (declared > mostBytes) throw tooMuch();
    let left = mostBytes;
    for (const entry of entries) {
      const file = await inflate(zip, entry, left);
      left -= file.length;
      content.set(entry.fileName, file);
    }
  } catch (error) {
    throw broken(error);
  }
  return content;
}
