import type { Area } from "@/lib/domain/area";
import type { Edition } from "@/lib/domain/edition";
import { checkOwn } from "@/lib/domain/indicators/own/check-own";
import type { OwnBody } from "@/lib/domain/indicators/own/own-body";
import type { TriedOwn } from "@/lib/domain/indicators/own/own-view";
import { readFormulas } from "@/lib/domain/indicators/own/read-formulas";
import { type Context, requirePermission } from "../context";
import { ownerOf } from "../forms/own-vocabulary";
import { ownReference } from "./own-reference";
import { previewOwn } from "./preview-own";

/** Where a preview is looked at; null edition where nothing is published of the area. */
export type TryPlace = { readonly area: Area; readonly edition: Edition | null };

/** A definition as it is typed: what is wrong with it, how it reads, and what it comes to. Nothing is stored. */
export async function tryOwn(context: Context, body: OwnBody, place: TryPlace): Promise<TriedOwn> {
  requirePermission(context, "define-indicator");
  const reference = await ownReference(context.db, body.code, ownerOf(context));
  const { expressions, findings } = checkOwn(body, reference);
  const unsound = findings.some(
    ({ severity, field }) => severity === "refuse" && (field === "formula" || field === "schemeFormulas"),
  );
  const { area, edition } = place;
  const readable = Object.keys(expressions).length > 0;
  return {
    findings,
    formulas: readFormulas(expressions, body.unit),
    preview:
      edition && readable && !unsound
        ? await previewOwn(context, body, expressions, { area, edition })
        : null,
  };
}
