import { type Area, type AreaTree, findArea } from "@/lib/domain/area";
import { type Month, parsePeriod, periodText, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { FormCode } from "@/lib/domain/submissions/form";
import { statementForm } from "@/lib/domain/submissions/form-catalogue";
import { isVintage, type Vintage } from "@/lib/domain/vintage";

/** A statement in the words of addresses, command lines and uploads. */
export type AskedStatement = {
  readonly form: string;
  /** Code, name or alias. */
  readonly area: string;
  readonly period: string;
  readonly vintage: string;
};

/** Which statement of whom for when: what an upload is for. */
export type StatementPlace = {
  readonly form: FormCode;
  readonly area: Area;
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
};

/** Resolves what was asked for; what is unknown is refused by its name. */
export function statementPlace(tree: AreaTree, asked: AskedStatement): StatementPlace {
  const area = findArea(tree, asked.area) ?? refuse("invalid-input", `不认识的地区“${asked.area}”`);
  const period =
    parsePeriod(asked.period) ??
    refuse("invalid-input", `期间应写作 2026、2026Q3 或 2026-09，不是“${asked.period}”`);
  const form = statementForm(asked.form);
  if (!form && asked.form !== "bulletin") refuse("invalid-input", `没有这张表：${asked.form}`);
  const vintage = isVintage(asked.vintage)
    ? asked.vintage
    : refuse("invalid-input", `没有这种数据版次：${asked.vintage}`);
  return {
    form: asked.form as FormCode,
    area,
    period: periodText(period),
    through: through(period),
    vintage,
  };
}
