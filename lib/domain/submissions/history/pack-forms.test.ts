import { expect, test } from "vitest";
import { month } from "../../period";
import { formOfDefinition } from "../own/form-book";
import { formDefinitionOf } from "../own/own-form-definition";
import { OWNER, ownBody } from "../own/own-form-fixture";
import { packedForm } from "./pack-forms";

const sheetOf = (code: string, name: string): string =>
  packedForm(
    formOfDefinition(formDefinitionOf(ownBody({ code, name }), OWNER, 1, month(2025, 1))),
  ).sheets.map((sheet) => sheet.name)[0] as string;

test.each([
  ["below", 27, "本局·"],
  ["on", 28, "本局·"],
])("a form's name %s what a sheet's name takes stands whole: %d letters", (_, length, before) => {
  expect(sheetOf("own-form-1", "甲".repeat(length))).toBe(before + "甲".repeat(length));
});

test("of two long names that begin alike, sheets differ and fit", () => {
  const alike = "甲".repeat(28);
  const names = [sheetOf("own-form-1", `${alike}乙`), sheetOf("own-form-2", `${alike}丙`)];
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});
