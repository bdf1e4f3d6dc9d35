import { expect, test } from "vitest";
import type { Area, AreaTree } from "../area";
import { SHIPPED_FORMS } from "../submissions/form-catalogue";
import { readFileName } from "./file-name";

const area = (code: string, name: string, alias: string) =>
  [code, { code, name, aliases: [alias], formerNames: [], formerCodes: [] } as unknown as Area] as const;
const tree = {
  areas: new Map([area("150100", "呼和浩特市", "呼和浩特"), area("150200", "包头市", "包头")]),
  edges: [],
} as unknown as AreaTree;
const fund = SHIPPED_FORMS[0]?.name ?? "";

test.each([
  [`呼和浩特市-2026Q3-${fund}.xlsx`, { form: "fund", area: "150100", period: "2026Q3" }],
  [`包头_2026-09_${fund}（快报）.csv`, { form: "fund", area: "150200", period: "2026-09", vintage: "flash" }],
  [`150200 2026年1—9月 ${fund}.xlsx`, { form: "fund", area: "150200", period: "2026-09" }],
  [`${fund}2026年第三季度.xlsx`, { form: "fund", area: null, period: "2026-09" }],
  [`2025 ${fund} 统计公报.xlsx`, { form: "fund", period: "2025", vintage: "bulletin" }],
  ["呼和浩特市-2026Q3-结算明细.csv", { form: null, isSettlement: true, period: "2026Q3" }],
  ["报表.xlsx", { form: null, area: null, period: null, vintage: null, isSettlement: false }],
  [`包头202609${fund}.xlsx`, { form: "fund", area: null, period: "2026-09" }],
  ["15010020263.xlsx", { period: null, area: null }],
])("%s", (name, expected) => {
  expect(readFileName(name, SHIPPED_FORMS, tree)).toMatchObject(expected);
});
