import { defineConfig } from "playwright/test";
import { findBrowser, handedOn, handOn, quietFlags } from "./tests/browser/find-browser.ts";

// Playwright reads this file in every worker too: the first to find the browser hands it on.
const browser = handedOn(process.env) ?? (await findBrowser());
Object.assign(process.env, handOn(browser));

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "*.spec.ts",
  globalSetup: "./tests/site-builds.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 90_000,
  // Other tests run beside these, on machines that have two cores.
  expect: { timeout: 15_000 },
  globalTimeout: 30 * 60_000,
  reporter: "dot",
  use: {
    browserName: "chromium",
    headless: true,
    launchOptions: {
      executablePath: browser.executablePath,
      chromiumSandbox: browser.sandbox,
      args: [...quietFlags],
    },
  },
});
