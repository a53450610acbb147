import type { VNode } from "preact";
import type { Frame } from "../src/views/shapes.ts";
import { MetaTags } from "./meta-tags.tsx";
import { StructuredData } from "./structured-data.tsx";

/** The document's `<head>`. In this order: how to read the page, what it is, what it loads, what else there is of it. */
export function Head({ frame, goTo }: { frame: Frame; goTo: string | undefined }): VNode {
  const { site } = frame;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="content-security-policy" content={frame.policy} />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {goTo !== undefined && <meta httpEquiv="refresh" content={`0; url=${goTo}`} />}
      <title>{frame.documentTitle}</title>
      {frame.description !== undefined && <meta name="description" content={frame.description} />}
      {frame.noindex && <meta name="robots" content="noindex" />}
      {frame.canonical !== undefined && <link rel="canonical" href={frame.canonical} />}
      {frame.translations?.map(({ language, href }) => (
        <link key={language} rel="alternate" hreflang={language} href={href} />
      ))}
      <MetaTags tags={frame.meta} />
      {site.fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={site.stylesheet} />
      <link rel="icon" href={site.icon} type="image/svg+xml" />
      {frame.script !== undefined && <script type="module" src={frame.script} />}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.title}
        href={site.openSearch}
      />
      {frame.alternates.map(({ type, title, href }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      {frame.structuredData !== undefined && <StructuredData graph={frame.structuredData} />}
    </head>
  );
}
