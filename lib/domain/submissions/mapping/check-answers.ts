import { refuse } from "../../refusal";
import type { MappingKind } from "./label-mapping";
import { mappingLabel } from "./label-mapping";
import type {
  MappingAnswer,
  OpenPart,
  OutlinePart,
  SheetOutline,
  StatementOutline,
} from "./statement-outline";

/** An answer that holds, ready to be remembered. */
export type ConfirmedLabel = {
  readonly kind: MappingKind;
  readonly sheet: string;
  readonly label: string;
  readonly written: string;
  readonly target: string | null;
  /** What a reader calls the target; null where it is not to be taken. */
  readonly targetName: string | null;
  readonly once: boolean;
};

/** Holds answers against what was asked; what does not fit is refused with its words, and then nothing is confirmed. */
export function checkAnswers(
  outline: StatementOutline,
  answers: readonly MappingAnswer[],
): readonly [ConfirmedLabel, ...ConfirmedLabel[]] {
  const confirmed = answers.flatMap((answer) => confirm(outline, answer) ?? []);
  for (const one of confirmed) {
    const other = confirmed.find(
      (candidate) =>
        candidate !== one &&
        candidate.kind === one.kind &&
        (one.kind === "sheet"
          ? candidate.label === one.label
          : candidate.sheet === one.sheet && one.target !== null && candidate.target === one.target) &&
        one.kind !== "unit",
    );
    if (other && one.kind === "sheet") refuse("invalid-input", `工作表“${one.written}”不能同时是两张表`);
    if (other) {
      refuse("invalid-input", `“${one.written}”和“${other.written}”不能都对应“${one.targetName}”`);
    }
  }
  const [first, ...rest] = confirmed;
  return first ? [first, ...rest] : refuse("invalid-input", "请至少确认一项对应关系");
}

function confirm(outline: StatementOutline, answer: MappingAnswer): ConfirmedLabel | null {
  if (answer.kind === "sheet") return confirmSheet(outline, answer);
  const sheet =
    outline.sheets.find(({ sheet }) => sheet === answer.sheet) ??
    refuse("invalid-input", `工作表“${answer.sheet}”没有需要确认的内容，请刷新后再看`);
  if (answer.kind === "unit") return confirmUnit(sheet, answer);
  return answer.kind === "column"
    ? confirmPart(sheet.columns, sheet.openColumns, "列", answer)
    : confirmPart(sheet.rows, sheet.openRows, "行", answer);
}

function confirmSheet({ missingSheets }: StatementOutline, { sheet, label }: MappingAnswer): ConfirmedLabel {
  const missing = missingSheets.find((one) => one.sheet === sheet);
  const written = missing?.candidates.find((name) => mappingLabel(name) === label);
  if (!written) return refuse("invalid-input", `没有可以作“${sheet}”读取的这张工作表，请刷新后再看`);
  const alike = missing?.candidates.filter((name) => mappingLabel(name) === label) ?? [];
  if (alike.length > 1) refuse("invalid-input", `有几张工作表的名称都近似“${written}”，请改成不同的名称`);
  return { kind: "sheet", sheet, label, written, target: sheet, targetName: sheet, once: false };
}

/** A unit against what the sheet itself states holds for this one statement; the same unit again changes nothing. */
function confirmUnit(
  { units, sheet }: SheetOutline,
  { label, target }: MappingAnswer,
): ConfirmedLabel | null {
  const question =
    units.find((one) => one.label === label) ??
    refuse("invalid-input", "没有需要确认的这个单位，请刷新后再看");
  if (target === null || !question.choices.includes(target)) {
    return refuse("invalid-input", `${question.name}不能用“${target ?? ""}”作单位`);
  }
  const once = question.stated !== null;
  if (once && target === question.used) return null;
  return { kind: "unit", sheet, label, written: question.name, target, targetName: target, once };
}

function confirmPart(
  parts: readonly OutlinePart[],
  open: readonly OpenPart[],
  word: "列" | "行",
  { kind, sheet, label, target }: MappingAnswer,
): ConfirmedLabel {
  const asked = parts.filter((part) => part.how === "unknown" && part.label === label);
  const [part] = asked;
  if (!part) return refuse("invalid-input", `没有需要确认的“${label}”一${word}，请刷新后再看`);
  if (asked.length > 1 && target !== null) {
    const places = asked.map(({ at }) => at).join("、");
    refuse(
      "invalid-input",
      `有 ${asked.length} ${word}都叫“${part.written}”（${places}），分不清是哪一${word}，请在表中改成不同的名称`,
    );
  }
  const to = target === null ? null : open.find(({ key }) => key === target);
  if (to === undefined) {
    return refuse("invalid-input", `“${part.written}”不能对应所选的${word}：它已有对应，或者不在模板中`);
  }
  return { kind, sheet, label, written: part.written, target, targetName: to?.name ?? null, once: false };
}
