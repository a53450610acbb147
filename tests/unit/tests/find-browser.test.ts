import { describe, expect, it } from "vitest";
import { chooseBrowser, handedOn, handOn, type Probes, usualPlaces } from "../../browser/find-browser.ts";

/** A machine on which nothing is there and nothing can be had; each test says what is different. */
function machine(different: Partial<Probes> & { readonly starting?: readonly string[] }) {
  const asked: string[] = [];
  const { starting = [], ...probes } = different;
  const all: Probes = {
    named: undefined,
    installed: () => [],
    downloaded: () => undefined,
    start: async (path) =>
      starting.includes(path) ? { done: true, sandbox: true } : { done: false, why: "no such snap" },
    download: async () => ({ done: false, why: "no network" }),
    install: async () => ({ done: false, why: "no root" }),
    ...probes,
  };
  const watched: Probes = {
    ...all,
    start: (path) => {
      asked.push(`start ${path}`);
      return all.start(path);
    },
    download: () => {
      asked.push("download");
      return all.download();
    },
    install: () => {
      asked.push("install");
      return all.install();
    },
  };
  return { probes: watched, asked };
}

describe("chooseBrowser", () => {
  it("takes the one that somebody named, before an installed one", async () => {
    const { probes, asked } = machine({ named: "/mine", installed: () => ["/a"], starting: ["/mine", "/a"] });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/mine", sandbox: true });
    expect(asked).toEqual(["start /mine"]);
  });

  it("does not put another in the place of a named one that does not start", async () => {
    const { probes, asked } = machine({ named: "/mine", installed: () => ["/a"], starting: ["/a"] });
    await expect(chooseBrowser(probes)).rejects.toThrow(
      /PRESS_BROWSER names .*: \/mine does not start \(no such snap\)\..* unset PRESS_BROWSER/,
    );
    expect(asked).toEqual(["start /mine"]);
  });

  it("takes an installed one, before one that Playwright downloaded", async () => {
    const { probes, asked } = machine({
      installed: () => ["/a"],
      downloaded: () => "/own",
      starting: ["/a", "/own"],
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/a", sandbox: true });
    expect(asked).toEqual(["start /a"]);
  });

  it("passes over an installed one that does not start", async () => {
    const { probes, asked } = machine({ installed: () => ["/stub", "/b"], starting: ["/b"] });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/b", sandbox: true });
    expect(asked).toEqual(["start /stub", "start /b"]);
  });

  it("says that a browser starts only without its sandbox", async () => {
    const { probes } = machine({
      installed: () => ["/a"],
      start: async () => ({ done: true, sandbox: false }),
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/a", sandbox: false });
  });

  it("takes the one that Playwright downloaded earlier, and downloads none", async () => {
    const { probes, asked } = machine({
      installed: () => ["/stub"],
      downloaded: () => "/own",
      starting: ["/own"],
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/own", sandbox: true });
    expect(asked).toEqual(["start /stub", "start /own"]);
  });

  it("has Playwright download one", async () => {
    let own: string | undefined;
    const { probes, asked } = machine({
      downloaded: () => own,
      download: async () => {
        own = "/own";
        return { done: true };
      },
      starting: ["/own"],
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/own", sandbox: true });
    expect(asked).toEqual(["download", "start /own"]);
  });

  it("installs the package where the download fails", async () => {
    let installed: string[] = [];
    const { probes, asked } = machine({
      installed: () => installed,
      install: async () => {
        installed = ["/usr/bin/chromium"];
        return { done: true };
      },
      starting: ["/usr/bin/chromium"],
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/usr/bin/chromium", sandbox: true });
    expect(asked).toEqual(["download", "install", "start /usr/bin/chromium"]);
  });

  it("installs the package where the downloaded one does not start, without downloading it again", async () => {
    let installed: string[] = [];
    const { probes, asked } = machine({
      installed: () => installed,
      downloaded: () => "/own",
      install: async () => {
        installed = ["/usr/bin/chromium"];
        return { done: true };
      },
      starting: ["/usr/bin/chromium"],
    });
    expect(await chooseBrowser(probes)).toEqual({ executablePath: "/usr/bin/chromium", sandbox: true });
    expect(asked).toEqual(["start /own", "install", "start /usr/bin/chromium"]);
  });

  it("names all that was tried, and what to do, in one paragraph", async () => {
    const { probes, asked } = machine({ installed: () => ["/stub"] });
    await expect(chooseBrowser(probes)).rejects.toThrow(
      "The browser tests found no browser. Tried: /stub does not start (no such snap); Playwright's download " +
        "of a browser failed (no network); the package chromium could not be installed (no root). Install " +
        "Chromium or Google Chrome, or name one in PRESS_BROWSER=/path/to/chrome, and run the tests again.",
    );
    expect(asked).toEqual(["start /stub", "download", "install"]);
  });

  it("says so when nothing is installed, and when the package brings no browser that starts", async () => {
    const { probes } = machine({ install: async () => ({ done: true }) });
    await expect(chooseBrowser(probes)).rejects.toThrow(
      /Tried: no Chromium .* is installed .*; .*; the package chromium was installed and brought no browser/,
    );
  });
});

describe("usualPlaces", () => {
  it("looks on PATH, Chromium first", () => {
    const places = usualPlaces("linux", { PATH: "/opt/bin:/usr/bin:" }, "/root");
    expect(places.slice(0, 3)).toEqual([
      "/opt/bin/chromium",
      "/usr/bin/chromium",
      "/opt/bin/chromium-browser",
    ]);
    expect(places).toContain("/usr/bin/google-chrome-stable");
    expect(usualPlaces("linux", {}, "/root")).toEqual([]);
  });

  it("knows where macOS and Windows keep programs", () => {
    const mac = usualPlaces("darwin", { PATH: "" }, "/Users/mia");
    expect(mac).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(mac).toContain("/Users/mia/Applications/Chromium.app/Contents/MacOS/Chromium");
    const windows = usualPlaces("win32", { PATH: "/bin", PROGRAMFILES: "/Programs" }, "/Users/mia");
    expect(windows).toContain("/bin/chrome.exe");
    expect(windows).toContain("/Programs/Google/Chrome/Application/chrome.exe");
  });
});

describe("handing a browser on", () => {
  it("gives another process the same browser", () => {
    for (const sandbox of [true, false]) {
      const browser = { executablePath: "/usr/bin/chromium", sandbox };
      expect(handedOn(handOn(browser))).toEqual(browser);
    }
  });

  it("takes a browser that somebody named, and nothing from an empty environment", () => {
    expect(handedOn({ PRESS_BROWSER: "/mine" })).toEqual({
      executablePath: "/mine",
      sandbox: process.getuid?.() !== 0,
    });
    expect(handedOn({})).toBeUndefined();
    expect(handedOn({ PRESS_BROWSER: "" })).toBeUndefined();
  });
});
