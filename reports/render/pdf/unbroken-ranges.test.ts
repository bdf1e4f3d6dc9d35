import { expect, it } from "vitest";
import { keepRanges, type WrittenRun } from "./unbroken-ranges";

const text = (words: string): WrittenRun => ({ kind: "text", text: words });
const figure = (words: string): WrittenRun => ({ kind: "figure", text: words, address: "a" });
const texts = (runs: ReturnType<typeof keepRanges>) => runs.map((run) => `${run.kind}:${run.text}`);

it("keeps a short range of two figures on one line", () => {
  expect(texts(keepRanges([text("占"), figure("73.4"), text("%—"), figure("73.9"), text("%")]))).toEqual([
    "text:占",
    "unbroken:73.4%—73.9",
    "text:%",
  ]);
});

it("lets a long range break behind its dash only", () => {
  expect(texts(keepRanges([figure("221.0"), text("亿元—"), figure("226.5"), text("亿元")]))).toEqual([
    "unbroken:221.0亿元—",
    "figure:226.5",
    "text:亿元",
  ]);
});

it("leaves figures with words between them alone", () => {
  const runs = [figure("5.3"), text("%，支出"), figure("8.4")];
  expect(keepRanges(runs)).toEqual(runs);
});
