import { describe, expect, test } from "vitest";
import type { AreaCode } from "../area";
import type { NamedFile } from "./file-name";
import { fileStatement, otherArea } from "./file-statement";

const stamp = new Map([
  ["form", "fund"],
  ["area", "150100"],
  ["through", "2026-09"],
]);
const UNNAMED: NamedFile = { form: null, area: null, period: null, vintage: null, isSettlement: false };
const named: NamedFile = {
  form: "benefit",
  area: "150200" as AreaCode,
  period: "2026Q2",
  vintage: "flash",
  isSettlement: false,
};

describe("which statement a file is", () => {
  test("the template's stamp goes before the name; only the name tells a vintage", () => {
    expect(fileStatement(stamp, named)).toEqual({
      found: { form: "fund", area: "150100", period: "2026Q3", vintage: "flash" },
    });
  });

  test("the name tells what there is no stamp for", () => {
    expect(fileStatement(new Map(), named)).toEqual({
      found: { form: "benefit", area: "150200", period: "2026Q2", vintage: "flash" },
    });
  });

  test("what is said beside it goes before both", () => {
    const said = { period: "2026-08", vintage: "monthly" };
    expect(fileStatement(stamp, named, said)).toMatchObject({
      found: { form: "fund", period: "2026-08", vintage: "monthly" },
    });
  });

  test("what nothing tells is named", () => {
    expect(fileStatement(new Map(), UNNAMED)).toEqual({ missing: ["表名", "地区", "期间"] });
    expect(fileStatement(new Map([["through", "2026-13"]]), { ...named, period: null })).toEqual({
      missing: ["期间"],
    });
  });

  test("a list of published items is of the bulletin unless its name says otherwise", () => {
    const bulletin = new Map([...stamp, ["form", "bulletin"]]);
    expect(fileStatement(bulletin, UNNAMED)).toMatchObject({ found: { vintage: "bulletin" } });
  });
});

test("a file in another area's folder is told by its stamp or its name", () => {
  const folder = "150100" as AreaCode;
  expect(otherArea(stamp, UNNAMED, folder)).toBeNull();
  expect(otherArea(stamp, named, folder)).toBe("150200");
  expect(otherArea(new Map([["area", "150300"]]), UNNAMED, folder)).toBe("150300");
  expect(otherArea(new Map(), UNNAMED, folder)).toBeNull();
});
