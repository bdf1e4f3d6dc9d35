import type { ToldFile } from "@/db/queries/intake/watched-drops";
import { loadFindings } from "@/db/queries/settlement/load-progress";
import { submissionFindings } from "@/db/queries/submissions/submission-story";
import { NOTE_END } from "@/lib/domain/intake/drop-name";
import type { DropResult, ResultFinding } from "@/lib/domain/intake/result-text";
import { shanghaiTime } from "@/lib/domain/period";
import { LOAD_STATUSES, type LoadStatus } from "@/lib/domain/settlement/load-status";
import { SETTLEMENT_RULES } from "@/lib/domain/settlement/settlement-finding";
import { FINDING_ADVICE } from "@/lib/domain/submissions/finding-advice";
import { NEXT_STEPS, SUBMISSION_STATUSES, type SubmissionStatus } from "@/lib/domain/submissions/status";
import type { Context } from "../context";

/** Whether what a file became was not taken in: it is to be mended and dropped again. */
export const isRefused = ({ status, laidAt }: ToldFile): boolean =>
  status === "turned-away" || status === "refused" || (status === "dead" && laidAt === null);

/** What became of a dropped file, with everything that is wrong with it. */
export async function dropResult(context: Context, drop: ToldFile, site: string): Promise<DropResult> {
  const base = { fileName: drop.fileName, at: shanghaiTime(context.now) };
  if (drop.submission !== null) return { ...base, ...(await ofSubmission(context, drop, site)) };
  if (drop.load !== null) return { ...base, ...(await ofLoad(context, drop, site)) };
  const outcome = `未接收：${drop.refusal ?? "原因见系统日志"}`;
  return { ...base, outcome, next: "更正后重新放入", page: null, findings: [] };
}

type Told = Omit<DropResult, "fileName" | "at">;

async function ofSubmission({ db }: Context, drop: ToldFile, site: string): Promise<Told> {
  const id = drop.submission as number;
  const status = drop.status as SubmissionStatus;
  const findings = await submissionFindings(db, id);
  const asked = findings.filter(({ severity }) => severity === "explain").length;
  const repeated = drop.opened ? "" : "这个文件以前已经收到，没有重复接收；";
  return {
    outcome: `${isRefused(drop) ? "未接收" : "已接收"}：${repeated}第 ${id} 号报送，${SUBMISSION_STATUSES[status]}`,
    next: nextStep(drop, status, asked),
    page: `${site}/submissions/${id}`,
    findings: findings.map(
      ({ severity, sheet, cell, rule, message }): ResultFinding => ({
        severity,
        place: sheet === null ? null : `“${sheet}”${cell ?? ""}`,
        message,
        mend: severity === "note" ? null : FINDING_ADVICE[rule].mend,
      }),
    ),
  };
}

function nextStep(drop: ToldFile, status: SubmissionStatus, asked: number): string | null {
  if (status === "refused") return "更正后重新放入";
  if (status === "draft" && asked > 0)
    return `有 ${asked} 条须说明：把说明写进“${drop.fileName}${NOTE_END}”放进本地区的文件夹，系统代为提交；也可登录后在页面上提交`;
  return NEXT_STEPS[status];
}

async function ofLoad({ db }: Context, drop: ToldFile, site: string): Promise<Told> {
  const id = drop.load as number;
  const status = drop.status as LoadStatus;
  const findings = await loadFindings(db, id);
  return {
    outcome: `${isRefused(drop) ? "未接收" : "已接收"}：第 ${id} 号结算明细，${LOAD_STATUSES[status]}`,
    next: status === "refused" ? "更正后重新放入" : status === "loaded" ? "等局审核员启用" : null,
    page: `${site}/submissions/settlement/${id}`,
    findings: findings.map(({ severity, rule, field, count, examples }): ResultFinding => {
      const [, name, mend] = SETTLEMENT_RULES[rule];
      const places = examples.map(({ line, text }) => (line === null ? text : `第 ${line} 行 ${text}`));
      return {
        severity,
        place: field,
        message: `${name}，共 ${count} 处：${places.join("；")}`,
        mend: severity === "note" ? null : mend,
      };
    }),
  };
}
