import type { Scheme } from "@/lib/domain/dimension";
import type { CommitmentLine } from "@/lib/domain/policy/commitment-line";
import type { Hold } from "@/lib/domain/policy/hold";
import { type Context, requireArea, requirePermission } from "../context";
import { commitmentRegister } from "./commitment-register";
import { placeStandings } from "./place-standings";
import { type Place, placedLine, versionAt } from "./placed-lines";

const ORDER: readonly Hold[] = ["binding", "informative", "not-in-force", "not-bound", "made-up"];

/**
 * Every sentence that names an indicator, of every document, those that bind the area in the period first; with one
 * scheme asked, those about it. What is over or binds others is there too, and says so.
 */
export async function indicatorCommitments(
  context: Context,
  asked: { readonly indicator: string; readonly scheme?: Scheme | undefined },
  place: Place,
): Promise<CommitmentLine[]> {
  requirePermission(context, "read-figures");
  requireArea(context, place.area);
  const [register, standings] = await Promise.all([
    commitmentRegister(context.db),
    placeStandings(context, place),
  ]);
  return versionAt(
    register.filter(
      ({ commitment }) =>
        commitment.indicator === asked.indicator &&
        (asked.scheme === undefined || commitment.scheme === asked.scheme),
    ),
    place.at,
  )
    .map((entry) => placedLine(entry, standings, place))
    .sort((a, b) => ORDER.indexOf(a.hold) - ORDER.indexOf(b.hold));
}
