import { DISREGARD_STATES, type DisregardLine } from "@/lib/domain/comparability/disregard";
import { ConfirmAct } from "../../../../_components/confirm-act";
import { ReasonedAct } from "../../../../_components/reasoned-act";
import type { BreakActs } from "./break-acts";

/** A bureau's word that it counts as before: proposed, confirmed by another, or ended, each with who and why. */
export function DisregardNote({ said, acts }: { said: DisregardLine; acts: BreakActs }) {
  const open = said.state === "proposed" || said.state === "in-force";
  return (
    <div className="mt-2 border-l-2 border-hair pl-2.5 text-[13px]">
      <p className={open ? "text-at-risk" : "text-hint"}>
        {said.place}：{DISREGARD_STATES[said.state]}
      </p>
      <p className="text-secondary [overflow-wrap:anywhere]">
        理由：{said.reason}（{said.by}，{said.at} 提出
        {said.confirmedBy ? `；${said.confirmedBy} 确认` : ""}）
        {said.ended ? `。${said.ended.by}于${said.ended.at}：${said.ended.reason}` : ""}
      </p>
      {said.mayConfirm || said.mayEnd ? (
        <div className="mt-1 flex flex-wrap items-start gap-4">
          {said.mayConfirm ? (
            <ConfirmAct id={said.id} act={acts.confirm} label="确认不采用" busyLabel="正在重新计算……" />
          ) : null}
          {said.mayEnd ? (
            <ReasonedAct
              act={acts.end}
              fields={{ id: said.id }}
              summary={said.state === "in-force" ? "恢复采用" : said.mayConfirm ? "不同意" : "收回提议"}
              label={said.state === "in-force" ? "恢复采用的理由" : "不再提出的理由"}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
