import { contrast, linearFromHex, type Triple } from "../archive/contrast.ts";

/** Lightness 0 to 1, chroma, and hue in degrees: how KERN writes its colours. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** The sRGB colour nearest to an OKLCH one, as `#rrggbb`; what lies outside sRGB is cut off. */
export function hexFromOklch(color: Oklch): string {
  const digits = linearFromOklch(color).map((value) => {
    const part = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

/** A colour written `#rrggbb` or `#rgb` in OKLCH. */
export function oklchFromHex(hex: string): Oklch {
  const [r, g, b] = linearFromHex(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const degrees = (Math.atan2(bb, a) * 180) / Math.PI;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: degrees < 0 ? degrees + 360 : degrees,
  };
}

/**
 * The same hue, light enough to be read on a dark ground: at least 7 to 1.
 * A vivid colour is calmed, because on dark it would glare.
 */
export function lightenedFor(ground: string, hex: string): string {
  const { l, c, h } = oklchFromHex(hex);
  for (let lightness = Math.max(l, 0.72); lightness < 1; lightness += 0.01) {
    const color = hexFromOklch(fitted({ l: lightness, c: Math.min(c, 0.11), h }));
    if (contrast(color, ground) >= 7) return color;
  }
  return "#ffffff";
}

/** The colour with as much of its chroma as sRGB can show. */
function fitted(color: Oklch): Oklch {
  const shown = linearFromOklch(color).every((value) => value >= 0 && value <= 1);
  return shown || color.c < 0.005 ? color : fitted({ ...color, c: color.c - 0.005 });
}

function linearFromOklch({ l: lightness, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
