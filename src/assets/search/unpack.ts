/** What a piece of the index begins with once it is unpacked. */
const mark = "pagefind_dcd";

/**
 * Loads a piece of the index: packed with gzip, unless the host has unpacked it.
 *
 * @throws TypeError when it cannot be had
 */
export async function loadPiece(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return unmarked(bytes) ?? unmarked(await unzipped(bytes)) ?? bytes;
}

/** Loads a piece that is JSON; who asks knows its shape. */
export async function loadJson(address: string): Promise<string> {
  return new TextDecoder().decode(await loadPiece(address));
}

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function unmarked(bytes: Uint8Array): Uint8Array | undefined {
  const found = [...mark].every((letter, place) => bytes[place] === letter.charCodeAt(0));
  return found ? bytes.subarray(mark.length) : undefined;
}
