import { openRendering } from "@/db/queries/renderings/open-rendering";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Context } from "../context";
import type { RenderingKind } from "./rendering-kind";

/**
 * Asks the worker for a file that only it can make, and answers the rendering's number: equal requests share one. Called
 * by verbs that have made sure that the actor may have the file.
 */
export const requestRendering = (
  context: Context,
  kind: RenderingKind,
  request: Readonly<Record<string, unknown>>,
): Promise<number> => openRendering(context.db, kind, canonicalJson(request), context.now);
