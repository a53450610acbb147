import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { WARCRecord, WARCSerializer } from "warcio";
import { addressOf, type BuiltSite } from "./built-site.ts";
import { mediaType } from "./media-type.ts";

const warcVersion = "WARC/1.1" as const;

/**
 * Writes a published state as a web archive (WARC 1.1, ISO 28500:2017), as libraries keep and replay it: each file as
 * the answer to a request for its address.
 *
 * @param to the file to write, `.warc.gz`
 * @param now the moment of the state, milliseconds since 1970, UTC
 */
export async function writeWarc({ folder, files, url }: BuiltSite, to: string, now: number): Promise<void> {
  const out = createWriteStream(to);
  const date = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
  const put = async (record: WARCRecord) => {
    out.write(await WARCSerializer.serialize(record, { gzip: true }));
    if (out.writableNeedDrain) await once(out, "drain");
  };
  await put(
    WARCRecord.createWARCInfo(
      { filename: basename(to), warcVersion },
      { software: "press-archive", format: "WARC File Format 1.1", isPartOf: url.href },
    ),
  );
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    const httpHeaders = { "Content-Type": mediaType(file), "Content-Length": String(content.length) };
    const record = { url: addressOf(file, url), date, type: "response" as const, warcVersion, httpHeaders };
    await put(WARCRecord.create(record, one(content)));
  }
  out.end();
  await once(out, "finish");
}

async function* one(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
