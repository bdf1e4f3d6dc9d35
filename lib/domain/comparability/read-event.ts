import type { Area, AreaTree } from "../area";
import { isZero } from "../decimal";
import { type FieldProblem, FormReader } from "../form-problem";
import { measureOf } from "../measures/measure-catalogue";
import { measureQuantity, readAmount, readArea, readConcern, readMonth, readScheme } from "./form-fields";
import { type EventAmount, isEventKind, type RecordedEvent } from "./recorded-event";

export type ReadEvent =
  | { readonly ok: true; readonly area: Area; readonly written: Omit<RecordedEvent, "id" | "by" | "origin"> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** An event as a form gives it; every fault is named at its field. */
export function readEvent(
  fields: Readonly<Record<string, string>>,
  tree: AreaTree,
  indicators: ReadonlySet<string>,
): ReadEvent {
  const form = new FormReader(fields);
  const area = readArea(form, tree);
  const from = readMonth(form, "from", "起始月份");
  const to = form.raw("to") === "" ? from : readMonth(form, "to", "截止月份");
  if (from !== null && to !== null && to < from) form.fault("to", "截止月份不能早于起始月份");
  const kind = form.raw("kind");
  if (!isEventKind(kind)) form.fault("kind", "请选择事件种类");
  const concern = readConcern(form, indicators);
  const words = form.text("words", "事件", 4, 200);
  const citation = form.text("citation", "依据", 4, 500);
  const amount = readQuantified(form);
  const whole = area !== null && from !== null && to !== null && isEventKind(kind);
  if (form.problems.length > 0 || !whole) return { ok: false, problems: form.problems };
  return {
    ok: true,
    area,
    written: {
      ...concern,
      settings: [],
      area: area.code,
      from,
      to,
      kind,
      words,
      citation,
      amount,
      isMainReason: form.raw("main-reason") === "yes",
    },
  };
}

/** So much of one flow of money; left empty it is not quantified. */
function readQuantified(form: FormReader): EventAmount | null {
  const measure = form.raw("amount-measure");
  if (form.raw("amount") === "") {
    return measure === "" ? null : form.fault("amount", "请填写金额，或不选金额计入的项目");
  }
  const value = readAmount(form, "amount", "yuan", true);
  if (value !== null && isZero(value)) form.fault("amount", "金额不能为零");
  if (measureQuantity(measure) !== "yuan" || measureOf(measure).kind !== "flow") {
    return form.fault("amount-measure", "请选择金额计入哪个收支项目");
  }
  const scheme = readScheme(form, "amount-scheme");
  return value === null || scheme === null ? null : { value, measure, scheme };
}
