import { writeFileSync } from "node:fs";
import sharp from "sharp";

/** In pixels; 12 megapixels, as telephones take them. */
const width = 4000;
const height = 3000;
/** So many different ones; each file has something of its own all the same. */
const motifs = 8;
const shapesOfMotif = 60;

function motif(number: number): Promise<Buffer> {
  const shapes = Array.from({ length: shapesOfMotif }, (_, index) => {
    const x = (index * 977 + number * 131) % width;
    const y = (index * 613 + number * 277) % height;
    const color = `hsl(${(index * 47 + number * 40) % 360} 50% ${30 + ((index * 13) % 50)}%)`;
    return `<circle cx="${x}" cy="${y}" r="${40 + ((index * 37) % 260)}" fill="${color}" opacity=".7"/>`;
  });
  const ground = `<rect width="100%" height="100%" fill="hsl(${number * 45} 60% 60%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

/** A JPEG with a comment (ITU-T T.81, B.2.4.5), which makes it a file that no build has seen. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/**
 * Writes pictures that no build has encoded yet.
 *
 * @param paths absolute
 * @param run tells one run of the benchmark from another
 */
export async function writePictures(paths: readonly string[], run: string): Promise<void> {
  const jpegs = await Promise.all(Array.from({ length: motifs }, (_, number) => motif(number)));
  for (const [index, path] of paths.entries()) {
    const jpeg = jpegs[index % motifs];
    if (jpeg !== undefined) writeFileSync(path, withComment(jpeg, `${run} ${index}`));
  }
}
