import { expect, test } from "vitest";
import { shownNumber } from "./shown-number";

test.each([
  ["A01", "A01"],
  ["A01.active", "A01"],
  ["B07.rolling-12", "B07"],
])("%s is shown as %s", (code, shown) => expect(shownNumber(code)).toBe(shown));
