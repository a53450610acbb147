import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // No test changes a module: each file loaded everything anew, which took half of the time.
    isolate: false,
    pool: "forks",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["tests/remove-folders.ts"],
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/attack/**/*.test.ts"],
          // Generous: a busy machine must not make a right test fail.
          hookTimeout: 120_000,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: "tests/site-builds.ts",
          // A site may be built first, on a machine that has more to do.
          hookTimeout: 180_000,
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          // Needs real web servers, so it is run by itself: `npm run test:hosts`.
          name: "hosts",
          include: ["tests/hosts/**/*.test.ts"],
          hookTimeout: 180_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
