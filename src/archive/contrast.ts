/** Red, green and blue. */
export type Triple = readonly [number, number, number];

/** The ground that is nearest to an accent, in light and in dark surroundings (KERN's neutral 025 and 900). */
export const grounds = { light: "#f3f4f7", dark: "#1d2034" } as const;

/** What WCAG 2 demands of text, at level AA. */
export const leastContrast = 4.5;

/** Contrast of two colours as WCAG 2 counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = linearFromHex(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue of a colour written `#rrggbb` or `#rgb`, as parts of the light: 0 to 1. */
export function linearFromHex(hex: string): Triple {
  const short = /^#(.)(.)(.)$/.exec(hex);
  const long =
    short === null
      ? hex
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`;
  return [linear(long.slice(1, 3)), linear(long.slice(3, 5)), linear(long.slice(5, 7))];
}

function linear(digits: string): number {
  const value = Number.parseInt(digits, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
