import { formsOf, type HostRules } from "./host-rules.ts";

/** A block of a `_headers` file: a path, and the headers of what stands there. */
export function headersBlock(path: string, headers: HostRules["headers"]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
}

/** Lines of a `_redirects` file. Its paths are percent-encoded. */
export function redirectLines({ redirects }: HostRules, code: string): readonly string[] {
  return redirects.flatMap(({ from, to }) => formsOf(from).map((form) => `${encodeURI(form)} ${to} ${code}`));
}
