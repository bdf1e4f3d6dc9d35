import type { ComparisonKind } from "@/lib/domain/indicators/comparison";
import type { Span } from "@/lib/domain/period";
import { Refusal } from "@/lib/domain/refusal";
import type { Origin } from "@/lib/domain/vintage";
import type { Context } from "@/lib/services/context";
import { answerFigure } from "@/lib/services/figures/answer-figure";
import { optional, readArguments, required } from "../arguments";

/** One of the words an option takes; undefined when it is not given. */
function word<T extends string>(name: string, value: string | undefined, words: readonly T[]): T | undefined {
  if (value === undefined || (words as readonly string[]).includes(value)) return value as T | undefined;
  throw new Refusal("invalid-input", `--${name} 应为 ${words.join(" 或 ")}，不是 ${value}`);
}

/** `figure --indicator C01 --area 150000 --period 2022 [--scheme] [--vintage] [--span] [--compare] [--origin]` */
export async function figure(context: Context, args: string[]): Promise<unknown> {
  const given = readArguments(args, {
    indicator: { type: "string" },
    area: { type: "string" },
    period: { type: "string" },
    scheme: { type: "string" },
    vintage: { type: "string" },
    span: { type: "string" },
    compare: { type: "string" },
    origin: { type: "string" },
  });
  const compare = word<ComparisonKind>("compare", optional(given, "compare"), ["yoy", "pop"]);
  return await answerFigure(context, {
    indicator: required(given, "indicator"),
    area: required(given, "area"),
    period: required(given, "period"),
    scheme: optional(given, "scheme"),
    vintage: optional(given, "vintage"),
    span: word<Span>("span", optional(given, "span"), ["cumulative", "single"]),
    origin: word<Origin>("origin", optional(given, "origin"), ["real", "demo"]),
    compare: compare ? [compare] : [],
  });
}
