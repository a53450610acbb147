import { afterAll } from "vitest";
import { removeFolders } from "./folders.ts";

// Run for each test file, while the modules that it shares with others are loaded once: their own hooks would be too.
afterAll(removeFolders);
