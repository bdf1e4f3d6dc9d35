import { registeredVersions } from "@/db/queries/definitions/registered-versions";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { bodyOfDefinition, emptyOwnBody, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import { type RegisteredVersion, versionsInForce } from "@/lib/domain/indicators/version-ranges";
import { addMonths, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { ownedVersions } from "./owned-versions";

export type OwnStart = { readonly version?: string | undefined; readonly copy?: string | undefined };

/** What a new draft starts from: nothing, the version of an indicator that holds last, or a copy of one. */
export async function prepareOwn(context: Context, { version, copy }: OwnStart): Promise<OwnBody> {
  requirePermission(context, "define-indicator");
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  const startOfYear = `${today.slice(0, 4)}-01`;
  if (copy !== undefined) {
    const body = bodyOfDefinition(latestOf(await registeredVersions(context.db), copy), startOfYear);
    return { ...body, code: "", name: `${body.name}（本局口径）` };
  }
  if (version === undefined) return emptyOwnBody("", startOfYear);
  const latest = latestOf(await ownedVersions(context.db, context, version), version);
  const after = latest.from !== null && latest.from >= today ? addMonths(latest.from, 1) : today;
  return bodyOfDefinition(latest, after);
}

const latestOf = (registered: readonly RegisteredVersion[], code: string): IndicatorDefinition =>
  versionsInForce(registered.filter(({ definition }) => definition.code === code)).at(-1) ??
  refuse("not-found", `没有指标 ${code}`);
