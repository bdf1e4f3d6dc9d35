import { expect, test } from "vitest";
import { PackageDraft } from "@/lib/workbooks/marking/package-draft";
import { isWorkbookRefusal } from "@/lib/workbooks/workbook-refusal";
import { openThroughGate } from "@/lib/workbooks/xlsx-gate";
import type { Context } from "../context";
import { writeCalculation } from "./write-calculation";

const rows = [
  ["财政补助：赤峰市"],
  ["地区", "赤峰市"],
  [],
  ["分担"],
  ["中央", "550000", "=1+1"],
  ["县级", "-0.5", "550,000元"],
];

test("numbers of a calculation can be added up in the workbook, words stay words", async () => {
  const { fileName, bytes } = await writeCalculation({} as Context, {
    title: "财政补助",
    name: "补助",
    rows,
  });
  expect(fileName).toBe("补助.xlsx");
  const opened = await openThroughGate(Buffer.from(bytes));
  if (isWorkbookRefusal(opened)) throw new Error(opened.code);
  const xml = (await new PackageDraft(opened).text("xl/worksheets/sheet1.xml")) ?? "";
  opened.close();
  const numbers = [...xml.matchAll(/<c r="[A-Z]+\d+"(?: s="\d+")?><v>([^<]*)<\/v>/g)].map(
    ([, number]) => number,
  );
  expect(numbers).toEqual(["550000", "-0.5"]);
  expect(xml).not.toContain("<f>");
});
