import { type StoredStanding, storedStandings } from "@/db/queries/standings/stored-standings";
import type { DifferingStanding } from "@/db/queries/standings/write-standings";
import type { SubmissionRow } from "@/db/queries/submissions/submission-row";
import { covers } from "@/lib/domain/access";
import type { AreaCode } from "@/lib/domain/area";
import { SCHEMES, type Scheme } from "@/lib/domain/dimension";
import { cumulativeName, type Month, periodText, periodThrough } from "@/lib/domain/period";
import type { EffectStanding } from "@/lib/domain/submissions/effect/effect-view";
import type { Status } from "@/lib/domain/targets/standing";
import type { Context } from "../context";
import type { FigureRegister } from "../figures/figure-register";

export type JudgedEffect = {
  readonly changed: readonly EffectStanding[];
  readonly kept: number;
  readonly outside: number;
};

const WORST_FIRST: readonly Status[] = ["behind", "at-risk", "unassessable", "on-track", "met"];

/**
 * Commitments in scope whose status would be another one: than it is for the period, or, of a period that was not judged
 * yet, than it was for the last one that was.
 */
export async function effectStandings(
  { db, scope }: Pick<Context, "db" | "scope">,
  row: SubmissionRow,
  { tree, commitments }: FigureRegister,
  differing: readonly DifferingStanding[],
): Promise<JudgedEffect> {
  const own = differing.filter(({ place }) => covers(scope, place.area as AreaCode));
  const outside = differing.length - own.length;
  const told = await before(db, scope, row, own);
  const register = new Map(commitments.map((entry) => [entry.commitment.id, entry]));
  const changed = own.flatMap((one): EffectStanding[] => {
    const { commitment: id, area, through, scheme, standing, informative } = one.place;
    const entry = register.get(id);
    const was = told(one);
    if (!entry || was?.status === standing.status) return [];
    const period = periodText(periodThrough(through as Month));
    const { quote, document, name } = entry.commitment;
    return [
      {
        key: `${id}|${area}|${through}`,
        ...{ name, quote, informative, after: standing.status, reason: standing.reason },
        document: entry.documentTitle,
        href: `/policies/${document}?${new URLSearchParams({ area, period })}#${id}`,
        area: tree.areas.get(area as AreaCode)?.name ?? area,
        scheme: SCHEMES[scheme as Scheme],
        period: cumulativeName(through as Month),
        before: was && { status: was.status, period: cumulativeName(was.through) },
      },
    ];
  });
  changed.sort(
    (a, b) =>
      Number(a.informative) - Number(b.informative) ||
      WORST_FIRST.indexOf(a.after) - WORST_FIRST.indexOf(b.after) ||
      a.key.localeCompare(b.key),
  );
  return { changed, kept: own.length - changed.length, outside };
}

type Told = { readonly status: Status; readonly through: Month } | null;

/** How each stands for its period; where it does not yet, how it stood for the last period before. */
async function before(
  db: Context["db"],
  scope: Context["scope"],
  { vintage, origin }: SubmissionRow,
  own: readonly DifferingStanding[],
): Promise<(one: DifferingStanding) => Told> {
  const fresh = own.filter(({ before }) => before === null);
  const each = (pick: (one: DifferingStanding) => string): string[] => [...new Set(fresh.map(pick))];
  const stored =
    fresh.length === 0
      ? []
      : await storedStandings(db, scope, {
          areas: each(({ place }) => place.area),
          commitments: each(({ place }) => place.commitment),
          ...{ vintage, origin },
        });
  const earlier = new Map<string, StoredStanding[]>();
  for (const one of stored) {
    const key = `${one.commitment}|${one.area}`;
    earlier.set(key, [...(earlier.get(key) ?? []), one]);
  }
  return ({ place, before }) => {
    if (before) return { status: before.status, through: place.through as Month };
    const past = (earlier.get(`${place.commitment}|${place.area}`) ?? []).filter(
      ({ through }) => through < place.through,
    );
    return past.reduce<StoredStanding | null>(
      (latest, one) => (latest && latest.through > one.through ? latest : one),
      null,
    );
  };
}
