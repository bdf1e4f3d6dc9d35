import { ACT_NAMES } from "@/lib/domain/submissions/status";
import type { SubmissionView } from "@/lib/domain/submissions/submission-view";
import type { OpenAct } from "../../_components/act-panel";

/** What the viewer may do with one statement, as the page shows it. */
export const statementActs = ({ id, version, status, counts, acts }: SubmissionView): OpenAct[] =>
  acts.map((act) => {
    const explain = act === "submit" && status === "draft" ? counts.explain : 0;
    const name = ACT_NAMES[act];
    return {
      act,
      fields: { id, version },
      words: act === "return" ? "退回原因" : explain > 0 ? `${explain} 处须说明，请写明原因` : null,
      button: act === "return" || act === "withdraw" ? `确认${name}` : name,
      summary: `${name}这份报送`,
    };
  });
