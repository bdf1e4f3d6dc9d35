import { expect, it } from "vitest";
import { headLines } from "./head-lines";

it("leaves a head that fits on its line", () => {
  expect(headLines("当期结余", 5)).toEqual(["当期结余"]);
});

it("breaks a head into lines of equal length", () => {
  expect(headLines("居民住院支付比例", 7)).toEqual(["居民住院", "支付比例"]);
  expect(headLines("政策范围内支付比例", 8.8)).toEqual(["政策范围内", "支付比例"]);
});

it("keeps Latin words and brackets whole", () => {
  expect(headLines("DRG/DIP基金占比", 6)).toEqual(["DRG/DIP", "基金占比"]);
  expect(headLines("参保人数（万人）", 6)).toEqual(["参保人数", "（万人）"]);
});
