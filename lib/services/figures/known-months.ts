import type { Month } from "@/lib/domain/period";
import type { KnownMonth } from "@/lib/domain/provenance/known-months";
import type { FigureExplanation } from "./explain-figure";

/** The months that a figure's last known stocks are of, the latest first, each with its areas. */
export function knownMonths(
  { parts }: Pick<FigureExplanation, "parts">,
  nameOf: (area: string) => string = (code) => code,
): KnownMonth[] {
  const months = new Map<Month, Set<string>>();
  for (const { request, facts } of parts) {
    if (!request.choice || facts.length === 0) continue;
    const areas = months.get(request.through) ?? new Set<string>();
    for (const { area } of facts) areas.add(nameOf(area));
    months.set(request.through, areas);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, areas]) => ({ month, areas: [...areas] }));
}
