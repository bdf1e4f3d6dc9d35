import { brokenLink } from "@/db/queries/audit/broken-link";
import { chainHead } from "@/db/queries/audit/chain-head";
import type { ChainCheck } from "@/lib/domain/audit/audit-line";
import { type Context, requirePermission } from "../context";

/** Recomputes every seal from the first entry on. */
export async function verifyChain(context: Context): Promise<ChainCheck> {
  requirePermission(context, "read-audit");
  const head = await chainHead(context.db);
  return { entries: head?.number ?? 0, broken: await brokenLink(context.db), head: head?.hash ?? "" };
}
