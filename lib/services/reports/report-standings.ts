import { storedStandings } from "@/db/queries/standings/stored-standings";
import type { Area, AreaCode, AreaTree } from "@/lib/domain/area";
import { fixed, shift } from "@/lib/domain/decimal";
import type { Edition } from "@/lib/domain/edition";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { definitionAt } from "@/lib/domain/indicators/indicator-catalogue";
import { type Commitment, OPERATORS } from "@/lib/domain/policy/commitment";
import { COMMITMENT_UNITS, type CommitmentUnit } from "@/lib/domain/policy/commitment-unit";
import type { ReportStanding } from "@/lib/domain/reports/report-facts";
import type { FigureReader } from "@/lib/domain/reports/report-figure";
import type { Context } from "../context";
import { areaStandings, targetText } from "../standings/area-standings";
import type { AreaStanding } from "../standings/governed";

type Asked = {
  readonly tree: AreaTree;
  readonly edition: Edition;
  readonly publication: number;
  readonly figure: FigureReader;
  readonly definitions: readonly IndicatorDefinition[];
};

/** Every commitment in force for the area with where it stood at the publication, those that bind first. */
export async function ownStandings(
  context: Context,
  area: AreaCode,
  asked: Asked,
): Promise<ReportStanding[]> {
  const { db, scope } = context;
  const standings = await areaStandings(db, scope, asked.tree, area, asked.edition, asked.publication);
  return standings
    .map((entry) => reportStanding(entry, area, asked))
    .sort((a, b) => Number(b.binding) - Number(a.binding));
}

/** What binds the members and is behind or at risk; from the stored standings, which know each one's reason. */
export async function memberStandings(
  context: Context,
  members: readonly Area[],
  asked: Asked,
): Promise<(ReportStanding & { area: AreaCode })[]> {
  if (members.length === 0) return [];
  const { db, scope } = context;
  const found: (ReportStanding & { area: AreaCode })[] = [];
  const stored = await storedStandings(
    db,
    scope,
    {
      areas: members.map(({ code }) => code),
      throughs: [asked.edition.through],
      vintage: asked.edition.vintage,
      origin: asked.edition.origin,
    },
    asked.publication,
  );
  const missed = new Set(
    stored
      .filter(({ status, informative }) => !informative && (status === "behind" || status === "at-risk"))
      .map(({ area }) => area),
  );
  for (const area of missed) {
    const own = await areaStandings(db, scope, asked.tree, area, asked.edition, asked.publication);
    found.push(
      ...own
        .filter(({ binding, status }) => binding && (status === "behind" || status === "at-risk"))
        .map((entry) => ({ ...reportStanding(entry, area, asked), area })),
    );
  }
  return found;
}

/** What a text asks where no indicator of ours can say it: its own number, in its own unit. */
function quotedTarget(commitment: Commitment): string {
  const value = commitment.value ?? commitment.points.at(-1)?.value ?? null;
  if (commitment.operator === "all") return "100%";
  if (value === null) return commitment.operator ? OPERATORS[commitment.operator] : "文件未给数值";
  const unit = COMMITMENT_UNITS[commitment.unit as CommitmentUnit];
  const number = unit === "%" || unit === "个百分点" ? fixed(shift(value, 2), 1) : value;
  const sign = commitment.operator && "≥>≤<".includes(commitment.operator) ? commitment.operator : "";
  return `${sign}${number}${unit ?? ""}${commitment.operator === "about" ? "左右" : ""}`;
}

function reportStanding(entry: AreaStanding, area: AreaCode, asked: Asked): ReportStanding {
  const { commitment, stored } = entry;
  const { indicator, scheme } = commitment;
  const definition = indicator ? definitionAt(indicator, asked.edition.through, asked.definitions) : null;
  const wish = commitment.operator === "raise" || commitment.operator === "lower";
  return {
    commitment: commitment.id,
    name: commitment.name,
    documentTitle: entry.documentTitle,
    documentNumber: entry.documentNumber,
    binding: entry.binding,
    status: entry.status,
    reason: entry.reason,
    target: definition ? targetText(entry, definition) : quotedTarget(commitment),
    targetValue: wish ? null : (stored?.target ?? null),
    figure: indicator && definition ? asked.figure(indicator, { scheme, area }) : null,
  };
}
