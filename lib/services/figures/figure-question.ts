import type { ComparisonKind } from "@/lib/domain/indicators/comparison";
import type { Given } from "@/lib/domain/open-interface/parameter";
import type { Span } from "@/lib/domain/period";
import type { Origin } from "@/lib/domain/vintage";
import { areaTree } from "../areas/area-tree";
import { askedArea } from "../areas/asked-area";
import type { Context } from "../context";
import { askedIndicator } from "../indicators/asked-indicator";
import { definitionRegister } from "../indicators/definition-register";
import type { ExplanationAsked } from "./explain-figure";

/** A call's parameters as the command line's question; what is unknown is refused by its name. */
export async function figureQuestion(context: Context, given: Given): Promise<ExplanationAsked> {
  const [tree, definitions] = await Promise.all([areaTree(context), definitionRegister(context.db)]);
  const asOf = given.one("asOf");
  return {
    indicator: askedIndicator(definitions)(given.one("indicator") ?? ""),
    area: askedArea(context, tree, "area", given.one("area") ?? ""),
    period: given.one("period") ?? "",
    scheme: given.one("scheme") ?? undefined,
    vintage: given.one("vintage") ?? undefined,
    origin: (given.one("origin") ?? undefined) as Origin | undefined,
    span: (given.one("span") ?? undefined) as Span | undefined,
    compare: given.all("compare") as readonly ComparisonKind[],
    publication: asOf === null ? null : Number(asOf),
  };
}
