import { expect, test } from "vitest";
import { fingerprint } from "../fingerprint";
import { OPEN_VERSION, openApi } from "./open-api";

test("the version is made of what is described: it changes with any of it, and with nothing else", () => {
  expect(openApi("http://example.test").info.version).toBe(OPEN_VERSION);
  expect(OPEN_VERSION).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{16}$/);
  expect(openApi("http://elsewhere.test").info.version).toBe(OPEN_VERSION);
});

test("a fingerprint tells texts apart by a single character, wherever it stands", () => {
  const text = "指标数值：十进制文本".repeat(50);
  const marks = [text, `${text} `, ` ${text}`, text.replace("十", "拾"), ""].map(fingerprint);
  expect(new Set(marks).size).toBe(marks.length);
  expect(fingerprint(text)).toBe(fingerprint(text));
});
