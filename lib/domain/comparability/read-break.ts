import type { Area, AreaTree } from "../area";
import { SETTINGS, type Setting } from "../dimension";
import { type FieldProblem, FormReader } from "../form-problem";
import { isVintage } from "../vintage";
import {
  measureQuantity,
  RESTATED_MAX,
  readAmount,
  readArea,
  readConcern,
  readMonth,
  readScheme,
} from "./form-fields";
import type { RestatedBase, ScopeBreak } from "./scope-break";

export type ReadBreak =
  | { readonly ok: true; readonly area: Area; readonly written: Omit<ScopeBreak, "id" | "by" | "origin"> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** A change of scope as a form gives it; every fault is named at its field. */
export function readBreak(
  fields: Readonly<Record<string, string>>,
  tree: AreaTree,
  indicators: ReadonlySet<string>,
): ReadBreak {
  const form = new FormReader(fields);
  const area = readArea(form, tree);
  const from = readMonth(form, "from", "起始月份");
  const concern = readConcern(form, indicators);
  const setting = form.raw("setting");
  if (setting !== "" && !Object.hasOwn(SETTINGS, setting)) form.fault("setting", "请选择就医方式");
  const vintage = form.raw("vintage");
  if (vintage !== "" && !isVintage(vintage)) form.fault("vintage", "请选择版次");
  const title = form.text("title", "变化", 4, 40).replace(/[。；]$/, "");
  const before = form.text("before", "原口径", 2, 200);
  const after = form.text("after", "新口径", 2, 200);
  if (before !== "" && before === after) form.fault("after", "新口径与原口径相同");
  const citation = form.text("citation", "依据", 4, 500);
  const restated = readRestated(form, Object.hasOwn(SETTINGS, setting) ? (setting as Setting) : "all");
  if (from !== null && restated.some(({ through }) => through >= from)) {
    form.fault("restated-through-1", "调整后基期须早于新口径的起始月份");
  }
  if (form.problems.length > 0 || area === null || from === null)
    return { ok: false, problems: form.problems };
  return {
    ok: true,
    area,
    written: {
      ...concern,
      settings: setting === "" ? [] : [setting as Setting],
      area: area.code,
      below: form.raw("reach") !== "own",
      from,
      vintage: isVintage(vintage) ? vintage : null,
      title,
      before,
      after,
      citation,
      restated,
    },
  };
}

/** Bases in the new scope, of the setting that the change is about; a line that is begun has to be whole. */
function readRestated(form: FormReader, setting: Setting): RestatedBase[] {
  return Array.from({ length: RESTATED_MAX }, (_, index) => index + 1).flatMap((line): RestatedBase[] => {
    const field = (name: string): string => `restated-${name}-${line}`;
    const begun = ["measure", "through", "value", "source"].some((name) => form.raw(field(name)) !== "");
    if (!begun) return [];
    const measure = form.raw(field("measure"));
    const quantity = measureQuantity(measure);
    if (quantity === null) form.fault(field("measure"), "请选择调整的统计项目");
    const through = readMonth(form, field("through"), "截至月份");
    const scheme = readScheme(form, field("scheme"));
    const value = quantity && readAmount(form, field("value"), quantity, false);
    const source = form.text(field("source"), "出处", 4, 300);
    if (through === null || scheme === null || value === null) return [];
    return [{ measure, scheme, setting, through, value, source }];
  });
}
