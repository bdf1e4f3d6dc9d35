import { inScale, type Scale } from "../../amount";
import { type Decimal, shift } from "../../decimal";
import { formatParts } from "../../indicators/format";
import type { ChartPoint } from "../report-chart";
import { numberOf, type ReportFigure } from "../report-figure";
import { bound, plain } from "../runs";

/** An amount on a chart, in the chart's unit. */
export const amountPoint = (
  label: string,
  value: Decimal | null,
  id: ReportFigure["id"],
  scale: Scale,
  absent: string,
): ChartPoint => ({
  label,
  value: value === null ? null : shift(value, -scale.power),
  words: value === null ? plain(absent) : bound(id, inScale(value, scale, 2).replace("-", "−")),
});

/** A figure as it is shown, percentages drawn as they read. */
export function figurePoint(label: string, figure: ReportFigure, absent = "未报送"): ChartPoint {
  const value = numberOf(figure);
  if (value === null) return { label, value: null, words: plain(absent) };
  const ratio = figure.unit === "percent" || figure.unit === "point";
  const { number } = formatParts(value, figure);
  return { label, value: ratio ? shift(value, 2) : value, words: bound(figure.id, number.replace("-", "−")) };
}
