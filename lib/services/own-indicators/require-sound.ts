import type { WriteTx } from "@/db/audited-transaction";
import type { DraftRow } from "@/db/queries/drafts/draft-row";
import type { IndicatorDefinition } from "@/lib/domain/indicators/definition";
import { FIELD_LABELS, refusedOf } from "@/lib/domain/indicators/own/own-finding";
import { refuse } from "@/lib/domain/refusal";
import { checkDraftOf } from "./own-reference";

/** The definition a draft comes to, null for the end of one; refused, with the first fault said, while there is any. */
export async function requireSound(
  tx: WriteTx,
  row: DraftRow<"indicator">,
): Promise<IndicatorDefinition | null> {
  const { definition, findings } = await checkDraftOf(tx, row);
  const refusing = refusedOf(findings);
  const [first] = refusing;
  if (first) {
    refuse(
      "invalid-input",
      `还有 ${refusing.length} 处须更正：${FIELD_LABELS[first.field]}：${first.message}`,
    );
  }
  return definition;
}
