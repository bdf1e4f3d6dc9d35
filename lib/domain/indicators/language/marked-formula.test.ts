import fc from "fast-check";
import { expect, test } from "vitest";
import { markedFormula } from "./marked-formula";

test("what is wrong is cut out of what is right", () => {
  expect(markedFormula("基金支出÷基金收人", [{ offset: 5, length: 4 }])).toEqual([
    { text: "基金支出÷", offset: 0, marks: [] },
    { text: "基金收人", offset: 5, marks: [0] },
  ]);
  expect(markedFormula("", [{ offset: 0, length: 0 }])).toEqual([]);
});

test("nothing of the text is lost or doubled, wherever findings stand", () => {
  const spot = fc.record({ offset: fc.nat(20), length: fc.nat(20) });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(spot, { maxLength: 4 }), (text, findings) => {
      const stretches = markedFormula(text, findings);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
    }),
  );
});
