import type { VNode } from "preact";
import type { ImageView } from "../src/views/shapes.ts";

/** The text column's width; on a window that is narrower, the window's less its edges. */
const sizes = "(min-width: 40rem) 35rem, 92vw";

/** A picture in the format and size that suits the reader best. It takes its room before it is there. */
export function Image({ image }: { image: ImageView }): VNode {
  const { alt, src, width, height, formats } = image;
  const fallback = formats.at(-1);
  return (
    <picture>
      {formats.slice(0, -1).map(({ type, srcset }) => (
        <source key={type} type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        src={src}
        srcset={fallback?.srcset}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}
