import { bodyOfDefinition, emptyOwnBody, type OwnBody } from "@/lib/domain/indicators/own/own-body";
import { versionsInForce } from "@/lib/domain/indicators/version-ranges";
import { addMonths, parseMonth, shanghaiDate } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { type Context, requirePermission } from "../context";
import { ownedVersions } from "./owned-versions";

/** What a new draft starts from: nothing, or the version of an indicator that holds last. */
export async function prepareOwn(context: Context, code: string | null): Promise<OwnBody> {
  requirePermission(context, "define-indicator");
  const today = parseMonth(shanghaiDate(context.now).slice(0, 7));
  const startOfYear = `${today.slice(0, 4)}-01`;
  if (code === null) return emptyOwnBody("", startOfYear);
  const versions = await ownedVersions(context.db, context, code);
  const latest = versionsInForce(versions).at(-1) ?? refuse("not-found", `没有指标 ${code}`);
  const after = latest.from !== null && latest.from >= today ? addMonths(latest.from, 1) : today;
  return bodyOfDefinition(latest, after);
}
