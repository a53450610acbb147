import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { grounds } from "../archive/contrast.ts";
import { hexFromOklch, lightenedFor } from "./color.ts";
import { projectFolder } from "./program.ts";

/** Accent colours of the site, `#rrggbb`; without them KERN's blue. */
export interface Look {
  readonly accent?: string | undefined;
  /** For dark surroundings; without it the same hue as `accent`, lightened. */
  readonly accentDark?: string | undefined;
}

/** A file to be written below the site's root. */
export interface AssetFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The look of the site. Every name holds a hash of its content, so that a browser may keep it for good. */
export interface Styles {
  readonly css: string;
  /** Names of the stylesheet, the icon, and the fonts that every page loads: each is one of `files`. */
  readonly stylesheet: string;
  readonly icon: string;
  readonly fonts: readonly string[];
  readonly files: readonly AssetFile[];
}

const assets = join(projectFolder, "src/assets");
const components = join(projectFolder, "_includes");
const modules = join(projectFolder, "node_modules");

/** KERN's accents, as in icon.svg. */
const accent = "#2044aa";
const accentDark = "#97afe1";

/** Elements and classes that Markdown makes: no component names them, yet they are styled. */
const madeByMarkdown =
  "p h2 h3 h4 ul ol li blockquote strong em a code pre table thead tbody tr th td hr br s sup del center right".split(
    " ",
  );

/** Browsers of the last four years, as lightningcss counts versions. Logical properties are theirs already. */
const targets = {
  chrome: 108 << 16,
  edge: 108 << 16,
  firefox: 107 << 16,
  safari: 16 << 16,
  ios_saf: 16 << 16,
};

/**
 * Makes the stylesheet of the site, with its fonts and icon: KERN and ours compiled, stripped of what no component uses,
 * minified. Compiling takes a second, so the result is kept in `cacheFolder` for as long as nothing that goes into it changes.
 */
export async function buildStyles(options: { look: Look; cacheFolder: string }): Promise<Styles> {
  const fontNames = (await readdir(join(assets, "fonts"))).filter((name) => name.endsWith(".woff2")).sort();
  const fonts = await Promise.all(
    fontNames.map(async (name) => ({
      source: name,
      ...hashed(name, await readFile(join(assets, "fonts", name))),
    })),
  );
  let css = await compiledOnce(options);
  for (const font of fonts) css = css.replaceAll(`fonts/${font.source}`, font.name.replace("assets/", ""));
  const stylesheet = hashed("site.css", Buffer.from(css));
  const icon = hashed("icon.svg", Buffer.from(await iconFor(options.look)));
  return {
    css,
    stylesheet: stylesheet.name,
    icon: icon.name,
    fonts: fonts.map((font) => font.name),
    files: [stylesheet, icon, ...fonts.map(({ name, content }) => ({ name, content }))],
  };
}

/** A file whose name holds a hash of its content. */
export function hashed(name: string, content: Uint8Array): AssetFile {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return { name: `assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`, content };
}

async function iconFor(look: Look): Promise<string> {
  const icon = await readFile(join(assets, "icon.svg"), "utf8");
  const { light, dark } = accents(look);
  return icon.trim().replaceAll(accent, light).replaceAll(accentDark, dark);
}

/** Both accents: the given ones, else KERN's; an accent without its dark twin is lightened. */
export function accents(look: Look): { light: string; dark: string } {
  if (look.accent === undefined) return { light: accent, dark: look.accentDark ?? accentDark };
  return { light: look.accent, dark: look.accentDark ?? lightenedFor(grounds.dark, look.accent) };
}

/** The stylesheet from the cache, or compiled and put there. */
async function compiledOnce({ look, cacheFolder }: { look: Look; cacheFolder: string }): Promise<string> {
  const sources = await componentSources();
  const cached = join(cacheFolder, `styles-${await inputHash(look, sources)}.css`);
  const kept = await readFile(cached, "utf8").catch(() => undefined);
  if (kept !== undefined) return kept;
  const css = await compiled(look, sources);
  await mkdir(cacheFolder, { recursive: true });
  // Written beside and moved, so that a build that is stopped leaves no half a stylesheet.
  const part = `${cached}.${process.pid}`;
  await writeFile(part, css);
  await rename(part, cached);
  return css;
}

async function componentSources(): Promise<readonly string[]> {
  const names = (await readdir(components)).filter((name) => name.endsWith(".tsx")).sort();
  return Promise.all(names.map((name) => readFile(join(components, name), "utf8")));
}

async function inputHash(look: Look, sources: readonly string[]): Promise<string> {
  const sheets = (await readdir(assets)).filter((name) => name.endsWith(".scss")).sort();
  const inputs = [
    ...sheets.map((name) => join(assets, name)),
    ...["styles.ts", "color.ts"].map((name) => join(projectFolder, "src/publish", name)),
    ...["@kern-ux/native", "sass", "purgecss", "lightningcss"].map((name) =>
      join(modules, name, "package.json"),
    ),
  ];
  const hash = createHash("sha256").update(JSON.stringify([look.accent, look.accentDark, ...sources]));
  for (const text of await Promise.all(inputs.map((path) => readFile(path)))) hash.update(text);
  return hash.digest("hex").slice(0, 20);
}

/** Compiles, strips and minifies. The three tools are loaded here only: loading them costs more than the cache. */
async function compiled(look: Look, sources: readonly string[]): Promise<string> {
  const [{ compileAsync }, { PurgeCSS }, { Features, transform }] = await Promise.all([
    import("sass"),
    import("purgecss"),
    import("lightningcss"),
  ]);
  const whole = await compileAsync(join(assets, "site.scss"), { loadPaths: [modules], quietDeps: true });
  const [used] = await new PurgeCSS().purge({
    content: sources.map((raw) => ({ raw, extension: "tsx" })),
    css: [{ raw: inRgb(whole.css) }],
    safelist: madeByMarkdown,
    // `rtl` comes from a catalogue or a release's language, not from a component.
    dynamicAttributes: ["dir"],
    variables: true,
  });
  const css = `${used?.css ?? ""}\n${lookRules(look)}`;
  const result = transform({
    filename: "site.css",
    code: Buffer.from(css),
    minify: true,
    targets,
    exclude: Features.LightDark,
  });
  return new TextDecoder().decode(result.code);
}

/** KERN writes its colours in OKLCH; in sRGB they are shorter and older browsers know them too. */
function inRgb(css: string): string {
  return css.replace(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g, (_, l: string, c: string, h: string) =>
    hexFromOklch({ l: Number(l) / 100, c: Number(c), h: Number(h) }),
  );
}

/** What site.yaml says about colours, after all that KERN says. */
function lookRules(look: Look): string {
  if (look.accent === undefined && look.accentDark === undefined) return "";
  const { light, dark } = accents(look);
  const rule = (color: string): string => `:root{--kern-color-action-default:${color}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}
