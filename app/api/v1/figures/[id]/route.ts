import type { ComparisonKind } from "@/lib/domain/indicators/comparison";
import { figureOfId } from "@/lib/services/figures/answer-figure";
import { openRoute } from "@/lib/web/open-route";

/** One figure by its permanent id. */
export const GET = openRoute<{ id: string }>("figure", async ({ caller, path, given }) => ({
  data: await figureOfId(caller, path.id, given.all("compare") as readonly ComparisonKind[]),
}));
