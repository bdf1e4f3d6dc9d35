import { areaTree } from "@/db/queries/areas/area-tree";
import { findArea } from "@/lib/domain/area";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";
import { type Context, requireArea } from "../context";
import type { Template } from "../submissions/write-template";
import { formsOfPack } from "./forms-of-pack";
import { writePack } from "./pack-workbook";
import { periodsAt } from "./view-history";

export type AskedHistory = {
  readonly area: string;
  /** "2025Q1"; what is due at this moment when nothing is named. */
  readonly periods?: readonly string[];
  /** Whose forms hold, when not the actor's own kind. */
  readonly origin?: Origin;
};

/** The workbook in which an area fills in its history. Runs in the worker and the command line only. */
export async function writeHistoryPack(context: Context, asked: AskedHistory): Promise<Template> {
  const tree = await areaTree(context.db);
  const area = findArea(tree, asked.area) ?? refuse("invalid-input", `不认识的地区“${asked.area}”`);
  requireArea(context, area.code);
  const named = asked.periods?.map(
    (text): Period => parsePeriod(text) ?? refuse("invalid-input", `不认识的期间“${text}”`),
  );
  const origin = asked.origin ?? context.actor.origin;
  const forms = await formsOfPack(context.db, tree, { area: area.code, origin });
  const bytes = await writePack(forms, area, named ?? periodsAt(context.now));
  return { fileName: `${area.name}-首次启用历史数据表.xlsx`, bytes };
}
