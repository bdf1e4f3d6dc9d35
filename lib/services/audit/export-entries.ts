import { auditEntries } from "@/db/queries/audit/audit-entries";
import { actingName } from "@/lib/domain/audit/acting-name";
import { actName } from "@/lib/domain/audit/audit-line";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/domain/csv";
import { shanghaiInstant } from "@/lib/domain/period";
import { type Context, requirePermission } from "../context";
import { type AuditAsked, auditFilter } from "./list-entries";

const PAGE = 2000;
const HEADS = ["序号", "时间", "操作者", "姓名", "事项", "事项代码", "对象", "内容", "前一哈希", "哈希"];

/** The trail as CSV, piece by piece, with both seals of each entry so that the chain can be checked elsewhere. */
export async function* exportEntries(context: Context, asked: AuditAsked): AsyncGenerator<string> {
  requirePermission(context, "read-audit");
  yield `${BYTE_ORDER_MARK}${csvLine(HEADS)}`;
  for (let below: number | null = null; ; ) {
    const rows = await auditEntries(context.db, auditFilter(asked), below, PAGE);
    for (const row of rows) {
      yield csvLine([
        String(row.number),
        shanghaiInstant(row.at),
        row.actor,
        row.actorName === null ? "" : actingName(row.actorName, row.means),
        actName(row.act),
        row.act,
        row.subject,
        canonicalJson(row.detail),
        row.previousHash,
        row.hash,
      ]);
    }
    below = rows.at(-1)?.number ?? null;
    if (rows.length < PAGE || below === null) return;
  }
}
