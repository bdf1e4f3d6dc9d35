import { describe, expect, test } from "vitest";
import { type Area, type AreaCode, type AreaTree, areaCode } from "../../area";
import { month } from "../../period";
import { definitionInForce, formAt, formsAt, rootOf } from "./form-book";
import { formDefinitionOf, type RegisteredForm } from "./own-form-definition";
import { fieldsBody, line, OWNER, ownBody } from "./own-form-fixture";

const AREAS: [string, string | null, Partial<Area>][] = [
  ["100000", null, {}],
  ["150000", "100000", { rollsUp: true }],
  ["150100", "150000", { isPoolingArea: true }],
  ["150102", "150100", {}],
  ["140000", "100000", {}],
  ["141000", "140000", { isPoolingArea: true }],
];

const tree = {
  areas: new Map(
    AREAS.map(([code, , more]) => [code, { code, rollsUp: false, isPoolingArea: false, ...more }]),
  ),
  edges: AREAS.flatMap(([child, parent]) =>
    parent ? [{ hierarchy: "administrative", parent, child, from: null, to: null }] : [],
  ),
} as unknown as AreaTree;

const at = (year: number, index: number) => month(year, index);
const place = (through: ReturnType<typeof month>, area = "150100", origin: "demo" | "real" = "demo") => ({
  area: areaCode(area),
  through,
  origin,
});

test.each([
  ["a county's is that of the region", "150102", "150000"],
  ["the region's is its own", "150000", "150000"],
  ["a pooling prefecture's whose province sums nothing is its own", "141000", "141000"],
  ["the nation's is its own", "100000", "100000"],
])("%s", (_, area, root) => {
  expect(rootOf(tree, area as AreaCode, at(2026, 10))).toBe(root);
});

const versions: RegisteredForm[] = [
  { definition: formDefinitionOf(ownBody(), OWNER, 1, at(2026, 10)), endedThrough: null },
  { definition: formDefinitionOf(ownBody({ dueDay: 20 }), OWNER, 2, at(2027, 1)), endedThrough: null },
];
const ended = versions.map((version) => ({ ...version, endedThrough: at(2027, 3) }));
const [CODE] = versions.map(({ definition }) => definition.code);

describe("which version holds", () => {
  const version = (book: readonly RegisteredForm[], year: number, index: number) =>
    definitionInForce(book, CODE as string, place(at(year, index)))?.version ?? null;

  test.each([
    ["before the first", versions, 2026, 9, null],
    ["from the first", versions, 2026, 10, 1],
    ["until the second", versions, 2026, 12, 1],
    ["from the second", versions, 2027, 1, 2],
    ["in the last month of what was ended", ended, 2027, 3, 2],
    ["after it", ended, 2027, 4, null],
  ] as const)("%s", (_, book, year, index, expected) => {
    expect(version(book, year, index)).toBe(expected);
  });
});

describe("whose form it is", () => {
  const fields = formDefinitionOf(
    fieldsBody({ lines: [line(1, { sheet: "补充项目", accounting: "register" })] }),
    OWNER,
    1,
    at(2026, 12),
  );
  const book = [...versions, { definition: fields, endedThrough: null }];
  const names = (where: ReturnType<typeof place>) => formsAt(book, tree, where).map(({ name }) => name);

  test("the bureau's areas have it, others and the other origin do not", () => {
    expect(names(place(at(2026, 10)))).toContain("家庭病床情况表");
    expect(names(place(at(2026, 10), "150102"))).toContain("家庭病床情况表");
    expect(names(place(at(2026, 10), "141000"))).not.toContain("家庭病床情况表");
    expect(names(place(at(2026, 10), "150100", "real"))).not.toContain("家庭病床情况表");
    expect(formAt(book, tree, CODE as string, place(at(2026, 10), "141000"))).toBeNull();
  });

  test("a shipped form has the bureau's fields there and then, and is one and the same each time", () => {
    const sheets = (where: ReturnType<typeof place>) =>
      formAt(book, tree, "management", where)?.sheets.map(({ name }) => name);
    expect(sheets(place(at(2026, 12)))).toContain("补充项目");
    expect(sheets(place(at(2026, 9)))).not.toContain("补充项目");
    expect(sheets(place(at(2026, 12), "141000"))).not.toContain("补充项目");
    const [one, again] = [1, 2].map(() => formAt(book, tree, "management", place(at(2026, 12))));
    expect(one).toBe(again);
  });

  test.each(["bulletin", "settlement", "own.150000.没有的表", "nonsense"])("%s is no statement", (code) => {
    expect(formAt(book, tree, code, place(at(2026, 12)))).toBeNull();
  });
});
