import { defineConfig } from "playwright/test";
import config from "./playwright.config.ts";
import type { HostOption } from "./tests/browser/site.ts";

/** What a reader does, on every kind of host, at its root and below a path: `npm run test:hosts`. */
const servers = ["nginx", "apache", "caddy", "python", "serve", "storage"] as const;

export default defineConfig<object, HostOption>({
  ...config,
  testMatch: ["keyboard.spec.ts", "press.spec.ts", "reader.spec.ts", "search.spec.ts"],
  reporter: "list",
  globalTimeout: 60 * 60_000,
  projects: servers.flatMap((server) =>
    ["/", "/presse/"].map((prefix) => ({
      name: `${server}${prefix}`,
      use: { host: { server, prefix } },
    })),
  ),
});
