import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { areaTree } from "@/db/queries/areas/area-tree";
import { type DemonstrationForm, statementNumbers } from "@/db/seed/demonstration/demonstration-statements";
import { type Area, areaCode } from "@/lib/domain/area";
import { type Month, month, sameMonthLastYear } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import type { Context } from "@/lib/services/context";
import { reviewSubmission } from "@/lib/services/submissions/review-submission";
import { writeStatement } from "@/lib/services/submissions/statement-workbook";
import type { Seen } from "@/lib/services/submissions/step";
import { submitFile } from "@/lib/services/submissions/submit-file";

/** The last month of the demonstration: a later one says what the same month said a year before. */
export const LAST = month(2026, 9);

export type Statement = {
  readonly form: DemonstrationForm;
  readonly area: string;
  readonly through: Month;
  /** So many 万元 of inpatient cash of 职工 moved to the supplement. */
  readonly added: number;
};

/** Files a statement and has it reviewed: what is left is to accept it. */
export async function fileStatement(context: Context, folder: string, statement: Statement): Promise<Seen> {
  const { form, area, through, added } = statement;
  const numbers = statementNumbers(form, area, through > LAST ? sameMonthLastYear(through) : through);
  const changes: Record<string, number> = { "inpatient/supplement": added, "inpatient/cash": -added };
  const path = join(folder, `${area}-${form}-${through}.xlsx`);
  const place = (await areaTree(context.db)).areas.get(areaCode(area)) as Area;
  const workbook = await writeStatement(shippedForm(form) as Form, place, through, (sheet, slot) => {
    const text = numbers.text(sheet, slot);
    const change = added !== 0 && sheet === "职工" ? changes[slot] : undefined;
    return text === null || change === undefined ? text : (Number(text) + change).toFixed(2);
  });
  await writeFile(path, workbook);
  const { submission, status, findings } = await submitFile(context, context, {
    ...{ form, area, period: through, vintage: "monthly", fileName: "试算.xlsx", path, reason: "试算" },
    accept: false,
    explanation: "试算",
  });
  if (status !== "submitted")
    throw new Error(`${form} ${area} ${through} ${JSON.stringify(findings.slice(0, 3))}`);
  await reviewSubmission(context, { id: submission, version: 3 });
  return { id: submission, version: 4 };
}
