import { expect, test } from "vitest";
import { SAMPLE_BODY } from "./draft-fixture";
import { draftCommitmentText, placeWords, plainMessage } from "./draft-words";

test("a commitment reads as far as it is filled in", () => {
  expect(SAMPLE_BODY.commitments.map(draftCommitmentText)).toEqual([
    "目标：左右 75%",
    "进度安排：全部 100% 3 个时点",
    "外部界限",
  ]);
});

test("a finding's place is named as the screen names it", () => {
  const place = (path: string, position: number | null, field: string) =>
    placeWords({ path, position, field });
  expect(place("commitments[2].points[1].value", 2, "points[1].value")).toBe("承诺 3 · 分步时点");
  expect(place("commitments[0]", 0, "")).toBe("承诺 1");
  expect(place("document.shortTitle", null, "shortTitle")).toBe("文件信息 · 简称");
  expect(place("clauses[5].heading", null, "clauses[5].heading")).toBe("条款 6");
  expect(place("text", null, "text")).toBe("原文");
});

test("the words of the file format stay out of the form", () => {
  const said = (message: string) => plainMessage({ message });
  expect(said("指标 C01 的单位是“%”（ratio），这里写的是“元”（yuan）")).toBe(
    "指标 C01 的单位是“%”，这里写的是“元”",
  );
  expect(said("趋势要求的运算符只能是 raise（提高）或 lower（降低）")).toBe(
    "趋势要求的运算符只能是 提高或 降低",
  );
});
