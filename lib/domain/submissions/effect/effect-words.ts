import type { EffectGroup, EffectView } from "./effect-view";

/** "59 个指标的 212 个数会变动，3 项目标的判断会变" */
export function effectHeadline({ counts, standings, reports }: EffectView): string {
  if (counts.figures + standings.length === 0) {
    return counts.outside > 0 ? "本地区的指标不变，上级地区的会变动" : "指标和目标判断都不会变";
  }
  return [
    `${counts.indicators} 个指标的 ${counts.figures} 个数会变动`,
    ...(standings.length > 0 ? [`${standings.length} 项目标的判断会变`] : []),
    ...(reports.length > 0 ? [`${reports.length} 份已签发的报告会标为有变`] : []),
  ].join("，");
}

/** What the headline leaves out. */
export function effectRemarks({ counts, standingsKept }: EffectView): string[] {
  return [
    ...(counts.known > 0 ? [`${counts.known} 个数由无变有`] : []),
    ...(counts.unknown > 0 ? [`${counts.unknown} 个数由有变无`] : []),
    ...(counts.parts > 0 ? [`${counts.parts} 个数的分子分母变动而数值不变`] : []),
    ...(standingsKept > 0 ? [`${standingsKept} 项目标的判断不变`] : []),
    ...(counts.outside > 0 ? [`上级地区的 ${counts.outside} 个数随之变动，由上级局审核时查看`] : []),
  ];
}

/** What is said once of all sums that still wait for somebody; null where none does. */
export function partialNote(groups: readonly EffectGroup[]): string | null {
  const partial = groups
    .flatMap(({ lines }) => lines)
    .flatMap(({ before, after }) => [before, after])
    .filter(({ coverage }) => coverage !== null);
  const [first] = partial;
  if (!first?.coverage) return null;
  const same = partial.every(({ detail }) => detail === first.detail);
  return `“${first.coverage}”等是已报地区数：未报齐的，比较的是这些地区的合计${same ? `；${first.detail}` : ""}。`;
}
