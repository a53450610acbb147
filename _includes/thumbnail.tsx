import type { VNode } from "preact";
import type { ThumbnailView } from "../src/views/shapes.ts";

/** A small picture in a list. It takes its room before it is there, and comes when it is nearly in sight. */
export function Thumbnail({ thumbnail }: { thumbnail: ThumbnailView }): VNode {
  const { src, width, height, formats } = thumbnail;
  return (
    <picture class="thumbnail">
      {formats.map((format) => (
        <source key={format.type} type={format.type} srcset={format.src} />
      ))}
      <img src={src} width={width} height={height} alt="" loading="lazy" decoding="async" />
    </picture>
  );
}
