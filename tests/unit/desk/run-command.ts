import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, runCommand } from "../../../src/desk/command.ts";
import type { Asker } from "../../../src/desk/form.ts";
import { removeLater } from "../../folders.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Makes a folder with files, which is gone after the tests of the file that asked for it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "press-desk-"));
  removeLater(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a command wrote, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: readonly string[];
  readonly told: readonly string[];
}

/** Runs one of the desk's commands without a terminal. */
export async function ran(
  command: Command,
  args: readonly string[],
  {
    archive,
    cwd = root,
    asker,
  }: { readonly archive?: string; readonly cwd?: string; readonly asker?: Asker } = {},
): Promise<Ran> {
  const out: string[] = [];
  const told: string[] = [];
  const status = await runCommand(command, args, {
    env: { PRESS_ARCHIVE: archive },
    cwd,
    ...(asker !== undefined && { asker }),
    out: (line) => out.push(line),
    tell: (line) => told.push(line),
    progress: () => {},
  });
  return { status, out, told };
}

/** Runs `npm run NAME` as npm does, in a process of its own. */
export function spawned(name: string, args: readonly string[], archive: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "src/desk/desk.ts"), name, ...args],
    { cwd: root, encoding: "utf8", env: { ...process.env, PRESS_ARCHIVE: archive } },
  );
  return { status, stdout, stderr };
}
