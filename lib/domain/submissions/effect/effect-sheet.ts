import { STATUSES } from "../../targets/standing";
import type { EffectSide, SubmissionEffect } from "./effect-view";
import { effectHeadline, effectRemarks, partialNote } from "./effect-words";

/** Name of the sheet on which a returned workbook tells its effect: never read as a statement's own. */
export const EFFECT_SHEET = "影响预览";

const HEADS = ["指标", "险种", "地区", "期间", "现在", "发布后", "变动", "较上年同期"];
export const EFFECT_WIDTHS = [34, 16, 18, 16, 20, 20, 22, 18];

/** What publishing would change, as the rows of a sheet; a statement on its way no more says so. */
export function effectRows(effect: SubmissionEffect | null): string[][] {
  if (effect === null) return [["这份报送已经办结，不再试算发布后的影响。"]];
  if (effect.kind === "not-computed") return [[effect.why]];
  const { view } = effect;
  const note = partialNote(view.groups);
  return [
    [`如果发布：${effectHeadline(view)}`],
    [`按第 ${view.publication} 次发布后的数据试算，没有写入任何数；审核接收时会按当时的数据重算。`],
    ...[...effectRemarks(view), ...(view.obstacle ? [view.obstacle] : []), ...(note ? [note] : [])].map(
      (line) => [line],
    ),
    [],
    ...(view.groups.length > 0 ? [HEADS] : []),
    ...view.groups.flatMap(({ name, lines }) =>
      lines.map(({ scheme, area, period, before, after, change, lastYear }) => [
        name,
        scheme,
        area,
        period,
        sideWords(before),
        sideWords(after),
        change?.text ?? "—",
        lastYear?.text ?? "—",
      ]),
    ),
    ...(view.standings.length > 0
      ? [[], ["判断会变的目标", "险种", "地区", "期间", "现在", "发布后", "说明"]]
      : []),
    ...view.standings.map(({ name, scheme, area, period, before, after, reason }) => [
      ...[name, scheme, area, period],
      before ? STATUSES[before.status].word : "未判断",
      ...[STATUSES[after].word, reason],
    ]),
  ];
}

const sideWords = ({ text, reason, coverage }: EffectSide): string =>
  [text, ...(coverage ? [`（${coverage}）`] : []), ...(reason ? [`（${reason}）`] : [])].join("");
