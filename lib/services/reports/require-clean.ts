import type { ReportRow } from "@/db/queries/reports/report-row";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { changedSince } from "./changed-since";
import { reportChecklist } from "./report-checklist";

/** A report fails closed: what its checklist blocks is neither passed on nor signed (DESIGN law 8). */
export async function requireClean(context: Context, { content }: Pick<ReportRow, "content">): Promise<void> {
  const changes = await changedSince(context, content);
  const items = await reportChecklist(context, content, changes.filter(({ printed }) => printed).length);
  const blocking = items.filter(({ severity }) => severity === "block").map(({ words }) => words);
  if (blocking.length > 0) refuse("conflict", `还不能签发：${blocking.join("；")}`);
}
