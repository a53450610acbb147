import { expect, it } from "vitest";
import { contentPolicy } from "../../../src/views/content-policy.ts";

const page = { hasScript: false, searches: false, isPreview: false };
const base =
  "default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self'; font-src 'self'; style-src 'self'; connect-src 'self'";

it("a page may load the site's own pictures, fonts and stylesheet, and runs no script", () => {
  expect(contentPolicy(page)).toBe(base);
});

it("a page with a script runs the site's own", () => {
  expect(contentPolicy({ ...page, hasScript: true })).toBe(`${base}; script-src 'self'`);
});

it("only the search runs WebAssembly", () => {
  expect(contentPolicy({ ...page, hasScript: true, searches: true })).toBe(
    `${base}; script-src 'self' 'wasm-unsafe-eval'`,
  );
});

it("a preview may be reloaded by its server", () => {
  expect(contentPolicy({ ...page, isPreview: true })).toBe(`${base} ws:; script-src 'self'`);
});
