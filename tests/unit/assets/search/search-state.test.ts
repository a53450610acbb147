import { describe, expect, it } from "vitest";
import {
  isAsked,
  readState,
  type SearchState,
  withFacet,
  writeState,
} from "../../../../src/assets/search/search-state.ts";
import { deSearch } from "../../../../src/texts/de-search.ts";

const words = deSearch.address;
const empty: SearchState = { query: "", chosen: {}, order: "relevance", page: 1, older: false };

describe("a search in an address", () => {
  it("is read as it was written", () => {
    const state: SearchState = {
      query: "Ämter & Räte",
      chosen: { year: "2019", project: "lqa", partner: "landkreis-myk", person: "ada-wolf" },
      order: "oldest",
      page: 3,
      older: true,
    };
    const address = writeState(state, words);
    expect(address).toBe(
      "?q=%C3%84mter+%26+R%C3%A4te&jahr=2019&projekt=lqa&partner=landkreis-myk&person=ada-wolf" +
        "&sortierung=aelteste&auch-aeltere=1&seite=3",
    );
    expect(readState(address, words)).toEqual(state);
  });

  it("is as short as can be", () => {
    expect(writeState(empty, words)).toBe("");
    expect(writeState({ ...empty, query: "Messe" }, words)).toBe("?q=Messe");
  });

  it("leaves out what makes no sense", () => {
    expect(readState("?q=%20&jahr=&sortierung=egal&seite=-2&fremd=1", words)).toEqual(empty);
    expect(readState("?seite=99999999999", words).page).toBe(1000);
  });
});

describe("choosing", () => {
  it("begins with the first results again", () => {
    const chosen = withFacet({ ...empty, query: "Messe", page: 4 }, "year", "2024");
    expect(writeState(chosen, words)).toBe("?q=Messe&jahr=2024");
    expect(withFacet(chosen, "year", undefined)).toEqual({ ...empty, query: "Messe" });
  });

  it("is enough to search", () => {
    expect(isAsked(empty)).toBe(false);
    expect(isAsked(withFacet(empty, "partner", "landkreis-myk"))).toBe(true);
  });
});
