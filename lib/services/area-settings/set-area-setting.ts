import { publishAudited } from "@/db/audited-transaction";
import { writeAreaSetting } from "@/db/queries/area-settings/write-area-setting";
import { areaTree } from "@/db/queries/areas/area-tree";
import { findArea } from "@/lib/domain/area";
import {
  AREA_SETTINGS,
  isAreaSettingKey,
  parseSetting,
  settingProblem,
  settingText,
} from "@/lib/domain/calculators/area-setting";
import { parsePeriod, through } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requireArea, requirePermission } from "../context";

export type AreaSettingInput = {
  readonly area: string;
  readonly key: string;
  /** The month it holds from, "2020-01"; a year means its January. */
  readonly from: string;
  /** As it is written in a form: percentages as 40, money in yuan, a class by its word. */
  readonly value: string;
  readonly citation: string;
  readonly reason: string;
};

const SHORTEST_CITATION = 4;

/** Sets what the texts leave open for an area and those below it, with where the bureau has it from. */
export async function setAreaSetting(context: Context, input: AreaSettingInput): Promise<{ text: string }> {
  requirePermission(context, "govern-policy");
  const key = isAreaSettingKey(input.key) ? input.key : refuse("invalid-input", "请选择要设定的项目");
  const area =
    findArea(await areaTree(context.db), input.area) ??
    refuse("invalid-input", `不认识的地区“${input.area}”`);
  requireArea(context, area.code);
  const from = monthOf(input.from);
  const value = parseSetting(key, input.value) ?? refuse("invalid-input", settingProblem(key));
  const citation = input.citation.trim();
  if (citation.length < SHORTEST_CITATION) {
    refuse("invalid-input", "请写明依据：文件名称、文号和所依据的原话");
  }
  const reason = input.reason.trim();
  if (reason === "") refuse("invalid-input", "请写明设定的理由");
  const text = settingText({ key, value });
  const what = { kind: "setting", summary: `${area.name}${AREA_SETTINGS[key].name}：${text}` };
  return await publishAudited(context.db, auditActor(context.actor), context.now, what, async (tx) => {
    const by = actorName(context.actor);
    const former = await writeAreaSetting(tx, { area: area.code, key, from, value, citation, reason, by });
    return {
      result: { text },
      audit: [
        {
          act: "setting.set",
          subject: `area:${area.code}`,
          detail: { key, from, value, former, citation, reason, publication: tx.publication },
        },
      ],
    };
  });
}

const monthOf = (text: string) => {
  const period = parsePeriod(text.trim());
  if (!period || period.frequency === "quarter") return refuse("invalid-input", "起始月份应写作 2020-01");
  return period.frequency === "year"
    ? through({ frequency: "month", year: period.year, index: 1 })
    : through(period);
};
