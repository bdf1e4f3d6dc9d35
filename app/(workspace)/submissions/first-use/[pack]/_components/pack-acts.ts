import type { PackView } from "@/lib/domain/submissions/history/pack-view";
import { ACT_NAMES } from "@/lib/domain/submissions/status";
import type { OpenAct } from "../../../_components/act-panel";

/** What the viewer may do at once with all statements of a pack that wait for them. */
export const packActs = ({ id, acts }: PackView): OpenAct[] =>
  acts.map(({ act, count, explain, seen }) => ({
    act,
    fields: { pack: id, seen },
    words:
      act === "return"
        ? "退回原因"
        : act === "submit" && explain > 0
          ? `其中 ${explain} 张有须说明的地方，请写一句说明（各张共用）`
          : null,
    button: `${ACT_NAMES[act]} ${count} 张`,
    summary: `${ACT_NAMES[act]}其中 ${count} 张`,
  }));
