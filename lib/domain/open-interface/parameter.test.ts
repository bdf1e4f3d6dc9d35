import { describe, expect, test } from "vitest";
import { type Parameter, readParameters } from "./parameter";

const TAKEN: readonly Parameter[] = [
  { name: "area", description: "", example: "150100", repeated: true },
  { name: "origin", description: "", example: "real", words: { real: "真实数据", demo: "演示数据" } },
  { name: "asOf", description: "", example: "12", pattern: "^[1-9]\\d{0,11}$" },
];

const read = (query: string, taken = TAKEN) => readParameters(taken, new URLSearchParams(query));

describe("parameters of a call", () => {
  test("are kept in the order given, several where a route takes several", () => {
    const given = read("area=150100&area=150200&origin=demo");
    expect(given.all("area")).toEqual(["150100", "150200"]);
    expect(given.one("origin")).toBe("demo");
    expect(given.one("asOf")).toBeNull();
    expect(given.all("asOf")).toEqual([]);
  });

  test.each([
    ["areas=150100", "areas", /没有参数 areas，可用：area、origin、asOf/],
    ["__proto__=1", "__proto__", /没有参数/],
    ["area=", "area", /没有填值/],
    ["origin=real&origin=demo", "origin", /只能给一次/],
    ["origin=toString", "origin", /real、demo 之一，不是“toString”/],
    ["asOf=0", "asOf", /写法如 12/],
    ["asOf=1.5", "asOf", /写法如 12/],
    [`asOf=${"9".repeat(13)}`, "asOf", /写法如/],
    [Array.from({ length: 201 }, () => "area=1").join("&"), "area", /最多给 200 个/],
  ])("%s is refused by name", (query, parameter, message) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ parameter, code: "invalid-input" }));
    expect(() => read(query)).toThrow(message);
  });

  test("as many values as allowed are taken", () => {
    expect(read(Array.from({ length: 200 }, () => "area=1").join("&")).all("area")).toHaveLength(200);
  });

  test("a required one is missed by name", () => {
    const taken: readonly Parameter[] = [{ name: "area", description: "", example: "1", required: true }];
    expect(() => read("", taken)).toThrow(expect.objectContaining({ parameter: "area" }));
  });
});
