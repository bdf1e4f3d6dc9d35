import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { addDuties } from "@/db/queries/collection/add-duties";
import { endDuties } from "@/db/queries/collection/end-duties";
import type { AreaCode } from "@/lib/domain/area";
import type { Frequency } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { LAST_DUE_DAY } from "@/lib/domain/submissions/due-date";
import { formAt } from "@/lib/domain/submissions/own/form-book";
import { isOwnForm } from "@/lib/domain/submissions/own/own-form-code";
import { auditActor, type Context, requireArea, requirePermission } from "../context";
import { formRegister } from "../forms/form-register";
import { askedMonth } from "../periods/asked-month";

export type DutyAsked = {
  readonly form: string;
  /** One area, or every pooling area of the actor's scope when empty. */
  readonly area: string;
  /** Empty ends the duty. */
  readonly frequency: string;
  readonly dueDay: string;
  /** "2026-10": the first month it holds for. */
  readonly from: string;
};

/** Lays down who reports a form how often and by which day, from a month; earlier months keep their rule. */
export async function setDuty(context: Context, asked: DutyAsked): Promise<{ areas: number }> {
  requirePermission(context, "accept");
  const from = askedMonth(asked.from);
  const tree = await areaTree(context.db);
  const { origin } = context.actor;
  const within = (asked.area || [...context.scope.areas][0]) as AreaCode;
  const at = { area: within, through: from, origin };
  const form =
    formAt(await formRegister(context.db), tree, asked.form, at) ??
    refuse("invalid-input", isOwnForm(asked.form) ? "这张报表在所写的月份还没有生效" : "请选择报表");
  const frequency = asked.frequency === "" ? null : asked.frequency;
  if (frequency !== null && !form.frequencies.includes(frequency as Frequency)) {
    refuse("invalid-input", `${form.name}不按这个频次报送`);
  }
  const dueDay = Number(asked.dueDay);
  if (frequency !== null && !(Number.isInteger(dueDay) && dueDay >= 1 && dueDay <= LAST_DUE_DAY)) {
    refuse("invalid-input", `期限须是1日至${LAST_DUE_DAY}日`);
  }
  if (asked.area !== "") requireArea(context, asked.area as AreaCode);
  const areas =
    asked.area === ""
      ? [...context.scope.areas].filter((code) => tree.areas.get(code)?.isPoolingArea)
      : [asked.area as AreaCode];
  if (areas.length === 0) refuse("invalid-input", "没有可以安排报送的统筹区");
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    await endDuties(tx, { form: form.code, areas, origin }, from);
    if (frequency !== null) {
      const duty = { form: form.code, frequency, fromMonth: from, toMonth: null, dueDay, origin };
      await addDuties(
        tx,
        areas.map((areaCode) => ({ ...duty, areaCode })),
      );
    }
    const detail = {
      form: form.code,
      areas: areas.length,
      area: asked.area || null,
      frequency,
      dueDay,
      from,
    };
    return { result: undefined, audit: [{ act: "duty.set", subject: `form:${form.code}`, detail }] };
  });
  return { areas: areas.length };
}
