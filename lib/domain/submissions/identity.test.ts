import { describe, expect, test } from "vitest";
import { findIdentity, isIdentityNumber } from "./identity";
import type { Sheet } from "./sheet";

/** The standard's own example (GB 11643), which nobody bears. */
const EXAMPLE = "11010519491231002X";

const sheet = (text: string): Sheet[] =>
  [{ name: "职工", cells: [{ row: 3, column: 2, content: { kind: "text", text } }] }] as unknown as Sheet[];

describe("M24: a finding masks what looks like identity", () => {
  test.each([EXAMPLE, "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002x "])(
    "%s is found, and its place said",
    (text) => {
      const [finding] = findIdentity(sheet(text));
      expect(finding).toMatchObject({ severity: "refuse", sheet: "职工", rule: "identity" });
      expect(finding?.cell).toMatch(/^[A-Z]+\d+$/);
      expect(finding?.message).toContain("疑似身份证号（110*************2");
      expect(finding?.message).not.toContain("19491231");
    },
  );

  test("a telephone number is masked as well", () => {
    const [finding] = findIdentity(sheet("13800138000"));
    expect(finding?.message).toContain("138******00");
    expect(finding?.message).not.toContain("13800138000");
  });

  test("a wrong checksum, an amount and a word are none", () => {
    expect(isIdentityNumber("110105194912310021")).toBe(false);
    expect(findIdentity(sheet("123456789012.34"))).toEqual([]);
    expect(findIdentity(sheet("职工医保"))).toEqual([]);
  });
});
