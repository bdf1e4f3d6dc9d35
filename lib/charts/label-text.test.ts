import { expect, it } from "vitest";
import { literal, textWidth } from "./label-text";

it("keeps words from being read as a template", () => {
  expect(literal("{b}市{style|x}")).toBe("｛b｝市｛style|x｝");
});

it("reserves a whole em for 汉字 and about half for figures", () => {
  expect(textWidth("锡林郭勒盟", 12)).toBe(60);
  expect(textWidth("95.3", 12)).toBe(27);
});
