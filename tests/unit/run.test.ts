import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let project: string;

const says = (text: string) => `
  import { word } from "../word.ts";
  const text: string = ${JSON.stringify(text)};
  console.log(text, word, process.argv.slice(2).join(" "));
  process.exitCode = 3;
`;

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), text);
}

function run(...args: readonly string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(project, "run.mjs"), ...args], (error, stdout, stderr) =>
      done({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const programs = () => readdirSync(join(project, ".cache")).filter((name) => name.startsWith("program-"));

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "press-program-"));
  for (const file of ["run.mjs", "tsconfig.json"]) await cp(join(root, file), join(project, file));
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  await put("package.json", '{ "type": "module", "dependencies": {} }');
  await put("src/word.ts", 'export const word = "one";');
  for (const name of ["build", "due", "proof", "publish-addresses"]) {
    await put(`src/publish/${name}.ts`, says(`this is ${name}`));
  }
  await put("src/desk/desk.ts", says("this is desk"));
  for (const file of [".eleventy.ts", "src/pages/start.11ty.ts", "src/publish/search/index-block.ts"]) {
    await put(file, `export default "${file}";`);
  }
  await put("_includes/part.tsx", "export const part = 1;");
});

afterEach(() => rm(project, { recursive: true }));

describe("run.mjs", () => {
  it("runs a command with what follows its name, and its exit status", async () => {
    const { status, stdout } = await run("publish-addresses", "--to=x", "y");
    expect({ status, stdout }).toEqual({ status: 3, stdout: "this is publish-addresses one --to=x y\n" });
    expect((await run("desk", "check")).stdout).toBe("this is desk one check\n");
  });

  it("makes the program once, and anew when a source has changed", async () => {
    await run("build");
    const [first = ""] = programs();
    await writeFile(join(project, ".cache", first, "build.js"), 'console.log("kept")');
    expect((await run("build")).stdout).toBe("kept\n");
    await put("src/word.ts", 'export const word = "two";');
    expect((await run("build")).stdout).toBe("this is build two \n");
    expect(programs()).toHaveLength(2);
  });

  it("lets go of a program that was made more than a day ago", async () => {
    await run("build");
    const [first = ""] = programs();
    const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(project, ".cache", first), before, before);
    await put("src/word.ts", 'export const word = "two";');
    await run("build");
    expect(programs()).toHaveLength(1);
    expect(programs()).not.toContain(first);
  });

  it("makes it whole when several commands begin at once", async () => {
    const all = await Promise.all(["build", "due", "proof", "build"].map((name) => run(name)));
    expect(all.map(({ stdout }) => stdout)).toEqual([
      "this is build one \n",
      "this is due one \n",
      "this is proof one \n",
      "this is build one \n",
    ]);
    expect(programs()).toHaveLength(1);
  });

  it("says what is missing where packages are not installed", async () => {
    await rm(join(project, "node_modules"));
    const { status, stderr } = await run("desk", "check");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "Bitte zuerst „npm ci“ ausführen. Run npm ci first.\n",
    });
  });

  it("says which commands there are", async () => {
    const { status, stderr } = await run("bild");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "node run.mjs build|desk|due|proof|publish-addresses\n",
    });
  });
});
