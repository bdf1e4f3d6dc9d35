import { type Area, type AreaTree, findArea } from "@/lib/domain/area";
import { type Month, parsePeriod, periodText, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { Form, FormCode } from "@/lib/domain/submissions/form";
import { type FormBook, formAt } from "@/lib/domain/submissions/own/form-book";
import { ownFormName } from "@/lib/domain/submissions/own/own-form-code";
import { isVintage, type Origin, type Vintage } from "@/lib/domain/vintage";

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
  /** The form as it holds for the area and month; null for a list of published items. */
  readonly layout: Form | null;
  readonly area: Area;
  readonly period: string;
  readonly through: Month;
  readonly vintage: Vintage;
};

/** Resolves what was asked for; what is unknown is refused by its name. */
export function statementPlace(
  tree: AreaTree,
  book: FormBook,
  origin: Origin,
  asked: AskedStatement,
): StatementPlace {
  const area = findArea(tree, asked.area) ?? refuse("invalid-input", `不认识的地区“${asked.area}”`);
  const period =
    parsePeriod(asked.period) ??
    refuse("invalid-input", `期间应写作 2026、2026Q3 或 2026-09，不是“${asked.period}”`);
  const at = { area: area.code, through: through(period), origin };
  const layout = formAt(book, tree, asked.form, at);
  if (!layout && asked.form !== "bulletin") refuse("invalid-input", unknownForm(asked.form));
  const vintage = isVintage(asked.vintage)
    ? asked.vintage
    : refuse("invalid-input", `没有这种数据版次：${asked.vintage}`);
  return {
    form: asked.form as FormCode,
    layout,
    area,
    period: periodText(period),
    through: through(period),
    vintage,
  };
}

function unknownForm(form: string): string {
  const own = ownFormName(form);
  return own === null ? `没有这张表：${form}` : `本地区这一期没有“${own}”`;
}
