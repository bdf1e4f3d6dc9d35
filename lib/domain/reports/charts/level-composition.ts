import { fixed, shift } from "../../decimal";
import { SCHEMES, type Scheme } from "../../dimension";
import { addValues, ratio, type Value } from "../../value";
import type { ChartPlace } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import type { ReportFigure, Side } from "../report-figure";
import { spanWords, wholeArea } from "../report-names";
import { bound, plain } from "../runs";

const EXPENSE: Side = { side: "numerator", unit: "yuan", decimals: 2 };
const LEVELS = [
  ["tertiary", "三级"],
  ["secondary", "二级"],
  ["primary", "一级及以下"],
] as const;
const ROWS: readonly Scheme[] = ["employee", "resident", "all"];

/** What part of inpatient expense each level of provider took, by scheme. */
export function levelComposition({ figure, area, edition }: ReportFacts): ChartPlace {
  const of = (tail: string, scheme: Scheme): ReportFigure => figure(`C05.${tail}`, { scheme, side: EXPENSE });
  const whole = (scheme: Scheme): Value =>
    LEVELS.map(([tail]) => of(tail, scheme).value).reduce((sum, part) => addValues(sum, part));
  const name = (scheme: Scheme): string => (scheme === "all" ? "合计" : SCHEMES[scheme]);
  const span = spanWords(edition.through);
  return {
    kind: "chart",
    caption: `${wholeArea(area)}住院费用按医疗机构级别构成`,
    alternative: `堆叠条形图：${span}职工医保、居民医保及合计的住院费用中，三级、二级、一级及以下医疗机构各占的比重。`,
    height: 42,
    chart: {
      builder: "composition-bars",
      unit: "%",
      parts: LEVELS.map(([tail, title]) => ({
        name: title,
        points: ROWS.map((scheme) => {
          const part = of(tail, scheme);
          const share = ratio(part.value, whole(scheme));
          if (!share.known) return { label: name(scheme), value: null, words: plain("未报送") };
          const percent = shift(share.value, 2);
          return { label: name(scheme), value: percent, words: bound(part.id, fixed(percent, 1)) };
        }),
      })),
    },
  };
}
