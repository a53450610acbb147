import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageView } from "../src/views/shapes.ts";
import { ChangesPage } from "./changes-page.tsx";
import { IndexPage } from "./index-page.tsx";
import { Layout } from "./layout.tsx";
import { ListPage } from "./list-page.tsx";
import { MovedPage } from "./moved-page.tsx";
import { ReleasePage } from "./release-page.tsx";
import { SearchPage } from "./search-page.tsx";
import { StartPage } from "./start-page.tsx";
import { TextPage } from "./text-page.tsx";

/** The whole HTML document of one page: a function of its view and nothing else. */
export function renderPage(view: PageView): string {
  return `<!DOCTYPE html>${renderToString(<Document view={view} />)}`;
}

function Document({ view }: { view: PageView }): VNode {
  return (
    <Layout
      frame={view.frame}
      start={view.kind === "start"}
      searches={view.kind === "search"}
      goTo={view.kind === "moved" ? view.target.href : undefined}
    >
      {body(view)}
    </Layout>
  );
}

function body(view: PageView): ComponentChildren {
  switch (view.kind) {
    case "start":
      return <StartPage view={view} />;
    case "release":
      return <ReleasePage view={view} />;
    case "list":
      return <ListPage view={view} />;
    case "index":
      return <IndexPage view={view} />;
    case "text":
      return <TextPage view={view} />;
    case "changes":
      return <ChangesPage view={view} />;
    case "moved":
      return <MovedPage view={view} />;
    case "search":
      return <SearchPage view={view} />;
  }
}
