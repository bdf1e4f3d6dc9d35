import { describe, expect, test } from "vitest";
import { placingFor, placingsWithin } from "./placing";

describe("how areas are set beside each other", () => {
  test("a bureau that has said nothing gets bands, and its readers may choose any", () => {
    expect(placingFor(null, undefined)).toBe("band");
    expect(placingsWithin(null)).toEqual(["none", "band", "rank"]);
    expect(placingFor(null, "rank")).toBe("rank");
  });

  test("a reader sees no more than the bureau allows, also by address", () => {
    expect(placingFor("band", "rank")).toBe("band");
    expect(placingFor("none", "rank")).toBe("none");
    expect(placingsWithin("none")).toEqual(["none"]);
  });

  test("a reader may see less, and nonsense is what the bureau prefers", () => {
    expect(placingFor("rank", "none")).toBe("none");
    expect(placingFor("rank", "first")).toBe("rank");
  });
});
