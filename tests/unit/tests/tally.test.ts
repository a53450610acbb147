import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from "../../tally.ts";

/** A file in a report of vitest, in the shape that vitest 4 writes. */
function file(status: string, tests: Readonly<Record<string, string>>) {
  return {
    name: resolve("tests/unit/a.test.ts"),
    status,
    assertionResults: Object.entries(tests).map(([fullName, test]) => ({ fullName, status: test })),
  };
}

/** A group of tests in a report of Playwright, in the shape that Playwright 1.65 writes. */
function suite(title: string, tests: Readonly<Record<string, string>>, suites: readonly unknown[] = []) {
  const specs = Object.entries(tests).map(([name, status]) => ({
    title: name,
    file: "a.spec.ts",
    tests: [{ status }],
  }));
  return { title, specs, ...(suites.length === 0 ? {} : { suites }) };
}

describe("tallyOfVitest", () => {
  it("counts every test", () => {
    const report = {
      testResults: [
        file("passed", { a: "passed", b: "passed" }),
        file("failed", { c: "passed", d: "failed" }),
      ],
    };
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 3, failed: 1, messages: [] });
  });

  it.each(["skipped", "pending", "todo", "disabled"])("takes a test that is %s for failed", (status) => {
    const report = { testResults: [file("passed", { a: "passed", "b c": status })] };
    expect(tallyOfVitest(report, 0)).toEqual({
      passed: 1,
      failed: 1,
      messages: ["Did not run, which counts as failed: tests/unit/a.test.ts b c"],
    });
  });

  it("takes a file that cannot be read, or fails afterwards, for a failed test", () => {
    const broken = file("failed", {});
    const after = file("failed", { a: "passed" });
    const failed = file("failed", { b: "failed" });
    expect(tallyOfVitest({ testResults: [broken, after, failed] }, 1)).toMatchObject({
      passed: 1,
      failed: 3,
    });
  });

  it("takes an error outside every test for a failed test", () => {
    expect(tallyOfVitest({ testResults: [file("passed", { a: "passed" })] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      messages: ["Every test passed, and yet the run ended with 1."],
    });
  });

  it("fails when no test ran", () => {
    const none = { passed: 0, failed: 1, messages: ["No test ran."] };
    expect(tallyOfVitest({ testResults: [] }, 0)).toEqual(none);
    expect(tallyOfVitest({ testResults: [] }, 1)).toEqual(none);
  });

  it("does not take another shape for a report without failures", () => {
    expect(() => tallyOfVitest({}, 0)).toThrow();
    expect(() => tallyOfVitest({ testResults: [{ name: "a" }] }, 0)).toThrow();
  });
});

describe("tallyOfPlaywright", () => {
  it("counts every test, in groups too", () => {
    const inner = suite("in", { c: "unexpected" }, [suite("deep", { d: "expected" })]);
    const report = { suites: [suite("a.spec.ts", { a: "expected", b: "expected" }, [inner])], errors: [] };
    expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 3, failed: 1, messages: [] });
  });

  it("takes a skipped test and a flaky one for failed", () => {
    const inner = suite("in", { c: "skipped" });
    const report = { suites: [suite("a.spec.ts", { a: "expected", b: "flaky" }, [inner])], errors: [] };
    expect(tallyOfPlaywright(report, 0)).toEqual({
      passed: 1,
      failed: 2,
      messages: [
        "Passed only when repeated, which counts as failed: a.spec.ts b",
        "Did not run, which counts as failed: a.spec.ts in c",
      ],
    });
  });

  it("takes an error outside every test for a failed test", () => {
    const tally = (tests: Readonly<Record<string, string>>, errors: readonly unknown[]) =>
      tallyOfPlaywright({ suites: [suite("a.spec.ts", tests)], errors }, 1);
    expect(tally({ a: "expected", b: "unexpected" }, [{ message: "x" }])).toMatchObject({ failed: 2 });
    expect(tally({ a: "expected" }, [])).toMatchObject({ passed: 1, failed: 1 });
  });

  it("fails when no test ran", () => {
    expect(tallyOfPlaywright({ suites: [], errors: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(() => tallyOfPlaywright({}, 0)).toThrow();
  });
});

describe("tallyOfCheck", () => {
  it("is one test", () => {
    expect(tallyOfCheck(0)).toEqual({ passed: 1, failed: 0, messages: [] });
    expect(tallyOfCheck(2)).toEqual({ passed: 0, failed: 1, messages: [] });
  });
});
