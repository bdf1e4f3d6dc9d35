import type { Decimal } from "../decimal";
import type { Commitment, SchedulePoint } from "./commitment";

/** A commitment as the command line and the open interface give it: ratios as fractions, money in yuan. */
export type CommitmentRow = {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly kind: string;
  readonly operator: string | null;
  readonly value: Decimal | null;
  readonly values: readonly Decimal[];
  readonly points: readonly SchedulePoint[];
  readonly unit: string;
  readonly area: string;
  readonly scheme: string;
  readonly group: string;
  readonly indicator: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly due: string | null;
  /** Only where a calculator uses the number. */
  readonly role?: string;
  readonly areaClass?: string;
};

export const exportCommitments = (commitments: readonly Commitment[]): CommitmentRow[] =>
  commitments.map((commitment) => ({
    document: commitment.document,
    clause: commitment.clause,
    quote: commitment.quote,
    kind: commitment.kind,
    operator: commitment.operator,
    value: commitment.value,
    values: commitment.values,
    points: commitment.points,
    unit: commitment.unit,
    area: commitment.area,
    scheme: commitment.scheme,
    group: commitment.group,
    indicator: commitment.indicator,
    from: commitment.from,
    to: commitment.to,
    due: commitment.due,
    ...(commitment.role && { role: commitment.role }),
    ...(commitment.areaClass && { areaClass: commitment.areaClass }),
  }));
