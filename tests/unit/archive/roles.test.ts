import { describe, expect, it } from "vitest";
import type { Person, Role } from "../../../src/archive/records.ts";
import { parseCalendarDate, parseReleaseDate } from "../../../src/archive/release-date.ts";
import { rolesOn } from "../../../src/archive/roles.ts";

function day(text: string) {
  const parsed = parseCalendarDate(text);
  if ("fault" in parsed) throw new Error(text);
  return parsed.value;
}

function held(role: string, from?: string, to?: string): Role {
  return { role, ...(from !== undefined && { from: day(from) }), ...(to !== undefined && { to: day(to) }) };
}

const ada: Person = {
  type: "person",
  id: "ada",
  name: "Ada",
  aliases: [],
  hidden: false,
  roles: [
    held("Mitglied"),
    held("Amtsleiterin", "2015-04", "2019-06-30"),
    held("Dezernentin", "2019-07-01", "2021"),
    held("Bürgermeisterin", "2022"),
  ],
};

function on(text?: string): readonly string[] {
  const date = text === undefined ? undefined : parseReleaseDate(text);
  if (date !== undefined && "fault" in date) throw new Error(text);
  return rolesOn(ada, date?.value).map(({ role }) => role);
}

describe("the roles on a release's date", () => {
  it.each([
    ["2015-03-31", ["Mitglied"]],
    ["2015-04-01", ["Mitglied", "Amtsleiterin"]],
    ["2019-06-30", ["Mitglied", "Amtsleiterin"]],
    ["2019-07-01", ["Mitglied", "Dezernentin"]],
    ["2021-12-31", ["Mitglied", "Dezernentin"]],
    ["2022-01-01", ["Mitglied", "Bürgermeisterin"]],
    ["2050-01-01", ["Mitglied", "Bürgermeisterin"]],
  ])("on %s: %j", (date, roles) => {
    expect(on(date)).toEqual(roles);
  });

  it("are all that may have been held where the date is inexact", () => {
    expect(on("2019")).toEqual(["Mitglied", "Amtsleiterin", "Dezernentin"]);
    expect(on("2019-06/2019-07")).toEqual(["Mitglied", "Amtsleiterin", "Dezernentin"]);
    expect(on("2019-06")).toEqual(["Mitglied", "Amtsleiterin"]);
  });

  it("are only those without limits where there is no date", () => {
    expect(on()).toEqual(["Mitglied"]);
  });
});
