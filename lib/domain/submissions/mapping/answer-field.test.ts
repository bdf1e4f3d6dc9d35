import { expect, test } from "vitest";
import { answerField, parseAnswerField } from "./answer-field";

test("a field's name comes back as it was asked, whatever its labels hold", () => {
  for (const label of ["职工—小计", 'a/b"c%', "yuan@resident", ""]) {
    const asked = { kind: "column", sheet: "基金 收支", label } as const;
    expect(answerField(asked)).not.toMatch(/["\s]/);
    expect(parseAnswerField(answerField(asked))).toEqual(asked);
  }
});

test("what is no such field is none", () => {
  for (const name of ["id", "answer/other/x/y", "answer/row/%E0%A4%A/x", "answer/row/a/b/c"]) {
    expect(parseAnswerField(name)).toBeNull();
  }
});
