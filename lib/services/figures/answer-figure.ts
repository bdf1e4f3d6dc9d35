import { latestPublication } from "@/db/queries/publications/latest-publication";
import { figureHistory } from "@/db/queries/values/figure-history";
import { figurePeriod, parseFigureId } from "@/lib/domain/figure";
import type { ComparisonKind } from "@/lib/domain/indicators/comparison";
import { periodText } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { type ExplanationAsked, explainFigure, type FigureExplanation } from "./explain-figure";
import { figureRecord } from "./figure-record";

export type FigureRecord = ReturnType<typeof figureRecord>;

/** A question about one figure and its record: what the command line prints and the open interface answers. */
export const answerFigure = async (context: Context, asked: ExplanationAsked): Promise<FigureRecord> =>
  figureRecord(await explainFigure(context, asked));

/** The same for a permanent id. Refuses (not-found) what is no id, has no such publication, or never was a figure. */
export async function figureOfId(
  context: Context,
  id: string,
  compare: readonly ComparisonKind[],
): Promise<FigureRecord> {
  const { key, publication } = parseFigureId(id) ?? refuse("not-found", "这不是一个数值的编号");
  const latest = await latestPublication(context.db);
  if (publication < 1 || publication > (latest?.number ?? -1))
    refuse("not-found", `还没有第 ${publication} 次发布`);
  const period = periodText(figurePeriod(key));
  const explanation = await explainFigure(context, { ...key, period, publication, compare });
  if (!(await wasFigure(context, explanation))) refuse("not-found", "没有这个数值");
  return figureRecord(explanation);
}

/** A value, a reason, or a part of it was once on file; a single period is no row of its own. */
async function wasFigure({ db, scope }: Context, { key, stored, value, parts }: FigureExplanation) {
  if (stored || value.known || parts.some(({ facts }) => facts.length > 0)) return true;
  return key.span === "cumulative" && (await figureHistory(db, scope, key)).length > 0;
}
