import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Served, serve } from "../serve.ts";

/** A real web server that serves a folder; its address without a path: `http://127.0.0.1:40123`. */
export interface RunningServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A site on a host. */
export interface RunningHost extends Served {
  /** Whether the host shows the site's own page at an address that is none. */
  readonly hasErrorPage: boolean;
}

/** What a server is to serve: the folder, and where in it the site with its rules stands. */
interface Serving {
  readonly documents: string;
  readonly site: string;
  readonly port: number;
  /** For what the server itself has to write. */
  readonly scratch: string;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

const isRoot = process.getuid?.() === 0;

const programs = {
  nginx({ documents, site, port, scratch }: Serving): Program {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${scratch}/${name};`)
      .join(" ");
    writeFileSync(
      join(scratch, "nginx.conf"),
      `daemon off; pid ${scratch}/pid; ${isRoot ? "user root;" : ""} events {}
       http { include /etc/nginx/mime.types; access_log off; ${temporary}
         server { listen 127.0.0.1:${port}; root ${documents}; include ${site}/nginx.conf; } }`,
    );
    const log = join(scratch, "log");
    return { command: "nginx", args: ["-e", log, "-c", join(scratch, "nginx.conf")] };
  },
  apache({ documents, port, scratch }: Serving): Program {
    const folder = ["/usr/lib/apache2/modules", "/usr/lib/httpd/modules", "/usr/lib64/httpd/modules"].find(
      existsSync,
    );
    const modules = "mpm_event authz_core alias deflate dir filter headers mime".split(" ");
    writeFileSync(
      join(scratch, "apache.conf"),
      [
        `ServerRoot "${scratch}"`,
        "ServerName 127.0.0.1",
        `Listen 127.0.0.1:${port}`,
        `PidFile "${scratch}/pid"`,
        `DefaultRuntimeDir "${scratch}"`,
        `ErrorLog "${scratch}/log"`,
        ...modules.map((name) => `LoadModule ${name}_module "${folder}/mod_${name}.so"`),
        "TypesConfig /etc/mime.types",
        ...(isRoot ? ["User www-data", "Group www-data"] : []),
        `DocumentRoot "${documents}"`,
        `<Directory "${documents}">`,
        "  AllowOverride All",
        "  Require all granted",
        "</Directory>",
      ].join("\n"),
    );
    const command = existsSync("/usr/sbin/apache2") ? "apache2" : "httpd";
    return { command, args: ["-DFOREGROUND", "-f", join(scratch, "apache.conf")] };
  },
  caddy({ documents, site, port, scratch }: Serving): Program {
    const config = join(scratch, "config");
    writeFileSync(
      config,
      `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${documents}\n\timport ${site}/Caddyfile\n\tfile_server\n}\n`,
    );
    const env = { XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch, HOME: scratch };
    return { command: "caddy", args: ["run", "--config", config, "--adapter", "caddyfile"], env };
  },
  /** Knows no rules: what a folder is on any host. */
  python({ documents, port }: Serving): Program {
    const args = ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", documents];
    return { command: "python3", args };
  },
  /** From the registry, as people call it; too many packages to install for everybody who tests. */
  serve({ documents, port }: Serving): Program {
    const args = ["--yes", "serve@14.2.7", "--no-clipboard", "--no-request-logging"];
    return { command: "npx", args: [...args, "--listen", `tcp://127.0.0.1:${port}`, documents] };
  },
} satisfies Record<string, (serving: Serving) => Program>;

export type ProgramName = keyof typeof programs;

/** A server, or `storage`: what hosts do that store objects and know no folders. */
export type ServerName = ProgramName | "storage";

/** The command of each server and the Debian package that brings it. */
const packages: Readonly<Record<ProgramName, readonly [command: string, name: string]>> = {
  nginx: ["nginx", "nginx-light"],
  apache: ["apache2", "apache2"],
  caddy: ["caddy", "caddy"],
  python: ["python3", "python3"],
  serve: ["npx", "npm"],
};

function checkInstalled(server: ProgramName): void {
  const [command, name] = packages[server];
  try {
    execFileSync("sh", ["-c", `command -v ${command}`], { env: searchPath() });
  } catch {
    throw new Error(`${command} is not installed. In Debian: apt-get install ${name}`);
  }
}

/** Servers stand where only the system's own path leads. */
function searchPath(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env["PATH"]}:/usr/local/sbin:/usr/sbin:/sbin` };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/**
 * Starts a server.
 *
 * @param documents the folder that it serves
 * @param site the folder within it that holds the site
 */
export async function startServer(
  server: ProgramName,
  documents: string,
  site: string,
): Promise<RunningServer> {
  checkInstalled(server);
  const scratch = mkdtempSync(join(tmpdir(), `press-${server}-`));
  // A server that is started by root reads files as somebody else.
  for (const folder of [scratch, documents]) chmodSync(folder, 0o755);
  mkdirSync(join(scratch, "logs"));
  const port = await freePort();
  const { command, args, env = {} } = programs[server]({ documents, site, port, scratch });
  const child = spawn(command, args, {
    env: { ...searchPath(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => {
      said += data.toString();
    });
  const stop = async () => {
    await ended(child);
    rmSync(scratch, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await answering(origin, child);
  } catch (error) {
    await stop();
    throw new Error(`${server} does not start:\n${said}`, { cause: error });
  }
  return { origin, stop };
}

/** Starts a host with the site in `folder` at the path `prefix`. */
export async function startHost(server: ServerName, folder: string, prefix: string): Promise<RunningHost> {
  if (server === "storage") {
    return { ...(await serve(folder, prefix, { leadsToFolders: false })), hasErrorPage: true };
  }
  const documents = mkdtempSync(join(tmpdir(), "press-documents-"));
  const site = join(documents, prefix);
  // A copy, since a server of another user may not be let into the folder that the site was built in.
  cpSync(folder, site, { recursive: true });
  const { origin, stop } = await startServer(server, documents, site);
  return {
    url: origin + prefix,
    hasErrorPage: server !== "python" && (server !== "serve" || prefix === "/"),
    close: async () => {
      await stop();
      rmSync(documents, { recursive: true, force: true });
    },
  };
}

async function answering(origin: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) break;
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await wait(100);
  }
  throw new Error("nobody answers");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  // With all that it began: npx starts a shell that starts the server.
  if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  await end;
}
