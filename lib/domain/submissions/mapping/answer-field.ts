import { MAPPING_KINDS, type MappingKind } from "./label-mapping";
import type { MappingAnswer } from "./statement-outline";

type Asked = Pick<MappingAnswer, "kind" | "sheet" | "label">;

/** The name of a form's field that asks for an answer: browsers escape quotes in names, so each part is encoded. */
export const answerField = ({ kind, sheet, label }: Asked): string =>
  ["answer", kind, sheet, label].map(encodeURIComponent).join("/");

/** What a field's name asks for; null for any other field. */
export function parseAnswerField(name: string): Asked | null {
  const [mark, kind = "", sheet = "", label = "", ...more] = name.split("/");
  if (mark !== "answer" || !Object.hasOwn(MAPPING_KINDS, kind) || more.length > 0) return null;
  try {
    return { kind: kind as MappingKind, sheet: decodeURIComponent(sheet), label: decodeURIComponent(label) };
  } catch {
    return null;
  }
}
