import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PublishTx, publishAudited } from "@/db/audited-transaction";
import type { Queryable } from "@/db/client";
import { areaTree } from "@/db/queries/areas/area-tree";
import { addDuties } from "@/db/queries/collection/add-duties";
import { loadStatements } from "@/db/queries/facts/load-statements";
import { installationMark, setInstallationMark } from "@/db/queries/installation/installation-marks";
import { ensureSeries } from "@/db/queries/series/series-ids";
import {
  DEMONSTRATION_AREAS,
  DEMONSTRATION_FORMS,
  DEMONSTRATION_FROM,
  DEMONSTRATION_TO,
  type DemonstrationForm,
  dutyFrequency,
  LATE,
  REVISED,
  statementNumbers,
  WAITING,
} from "@/db/seed/demonstration/demonstration-statements";
import type { Area } from "@/lib/domain/area";
import type { Month } from "@/lib/domain/period";
import type { Form } from "@/lib/domain/submissions/form";
import { shippedForm } from "@/lib/domain/submissions/form-catalogue";
import { systemContext } from "../access/system-context";
import { userContext } from "../access/user-context";
import type { Context } from "../context";
import { recomputeFigures } from "../figures/recompute-figures";
import { acceptSubmission } from "../submissions/accept-submission";
import { returnSubmission } from "../submissions/return-submission";
import { reviewSubmission } from "../submissions/review-submission";
import type { SlotFill } from "../submissions/slot-fill";
import { writeStatement } from "../submissions/statement-workbook";
import { submitFile } from "../submissions/submit-file";
import { createDemonstrationAccounts, type DemonstrationAccount } from "./demonstration-accounts";
import { demonstrationMembers, loadedStatements } from "./loaded-statements";

const MARK = "demonstration";
/** Statements of a month are due by this day of the next. */
const DUE_DAY = 12;

/**
 * Fills an empty installation with the demonstration: 14 pooling areas of Inner Mongolia, 45 months, every number marked
 * 演示数据. Answers the accounts with their passwords, once; null when it was there before.
 */
export async function seedDemonstration(
  db: Queryable,
  now: Date,
  begun: () => void = () => {},
): Promise<DemonstrationAccount[] | null> {
  if (await installationMark(db, MARK)) return null;
  begun();
  const actor = { id: null, name: "system:demonstration" };
  const what = { kind: "data", summary: "载入演示数据" };
  const accounts = await publishAudited(db, actor, now, what, async (tx) => {
    const { accounts, ids } = await createDemonstrationAccounts(tx, now);
    const loaded = await loadEverything(tx, ids);
    await setInstallationMark(tx, MARK, now.toISOString());
    return {
      result: accounts,
      audit: [
        {
          act: "demonstration.seed",
          subject: "demonstration",
          detail: { accounts: accounts.length, ...loaded },
        },
      ],
    };
  });
  await playEvents(db, now);
  return accounts;
}

async function loadEverything(tx: PublishTx, ids: ReadonlyMap<string, number>) {
  const tree = await areaTree(tx);
  const submitters = new Map(
    [
      ["150100", "huhehaote"],
      ["150200", "baotou"],
      ["150500", "tongliao"],
      ["152500", "xilinguole"],
    ].map(([area = "", username = ""]) => [area, ids.get(username) as number]),
  );
  await addDuties(
    tx,
    DEMONSTRATION_AREAS.flatMap((areaCode) =>
      DEMONSTRATION_FORMS.map((form) => ({
        form,
        areaCode,
        frequency: dutyFrequency(form),
        fromMonth: DEMONSTRATION_FROM,
        toMonth: DEMONSTRATION_TO,
        dueDay: DUE_DAY,
        origin: "demo",
      })),
    ),
  );
  const series = await ensureSeries(tx, demonstrationMembers());
  const statements = await loadStatements(tx, loadedStatements(tree, series, submitters));
  return { statements, ...(await recomputeFigures(tx, tree, "monthly", "demo", "everything")) };
}

/** What happened since: a correction that was published, one that waits for review, and a statement sent back. */
async function playEvents(db: Queryable, now: Date): Promise<void> {
  const reader = await systemContext(db, "demonstration", now, "demo");
  const areas = (await areaTree(db)).areas;
  const folder = await mkdtemp(join(tmpdir(), "yiheng-demonstration-"));
  const as = (username: string): Promise<Context> => userContext(db, username, now);
  const submit = async (
    username: string,
    place: { form: DemonstrationForm; area: string; through: Month },
    reason: string | null,
    fill: SlotFill,
  ): Promise<number> => {
    const area = areas.get(place.area as never) as Area;
    const form = shippedForm(place.form) as Form;
    const fileName = `${area.name}${place.through}${form.name}${reason ? "（更正）" : ""}.xlsx`;
    const path = join(folder, `${place.area}-${place.form}.xlsx`);
    await writeFile(path, await writeStatement(form, area, place.through, fill));
    const { submission } = await submitFile(await as(username), reader, {
      ...{
        form: place.form,
        area: place.area,
        period: place.through,
        vintage: "monthly",
        fileName,
        path,
        reason,
      },
      accept: false,
      explanation: reason ?? "按系统口径填报",
    });
    return submission;
  };
  try {
    const revised = await submit(
      "tongliao",
      REVISED,
      REVISED.reason,
      corrected(REVISED, "职工", SUPPLEMENTED),
    );
    await reviewSubmission(await as("tongliao-fuhe"), { id: revised, version: 3 });
    await acceptSubmission(await as("shenhe"), { id: revised, version: 4 });
    await submit("baotou", WAITING, WAITING.reason, corrected(WAITING, "参保人数", DEDUCTED));
    const late = await submit("xilinguole", LATE, null, unchanged(LATE));
    await returnSubmission(
      await as("xilinguole-fuhe"),
      { id: late, version: 3 },
      "9月末重点人群名单与民政部门推送数不一致，请核对后重新报送",
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = { readonly form: DemonstrationForm; readonly area: string; readonly through: Month };

/** What the cells of the demonstration's statement read. */
function unchanged({ form, area, through }: Place): SlotFill {
  const numbers = statementNumbers(form, area, through);
  return (sheet, slot) => numbers.text(sheet, slot);
}

/** Large-amount payments that had been left out: paid from the fund instead of out of pocket. */
const SUPPLEMENTED = { "inpatient/supplement": 86.4, "inpatient/cash": -86.4 };
/** So many residents had been counted twice. */
const COUNTED_TWICE = 1286;
const DEDUCTED = Object.fromEntries(
  ["all", "resident", "adult", "paid"].map((row) => [`${row}/count`, -COUNTED_TWICE]),
);

/** The same with some numbers of one sheet changed by so much. */
function corrected(place: Place, on: string, changes: Readonly<Record<string, number>>): SlotFill {
  const before = unchanged(place);
  return (sheet, slot) => {
    const text = before(sheet, slot);
    const change = sheet === on ? changes[slot] : undefined;
    if (text === null || change === undefined) return text;
    return (Number(text) + change).toFixed(text.includes(".") ? 2 : 0);
  };
}
