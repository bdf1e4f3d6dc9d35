import { NEXT_STEPS, SUBMISSION_STATUSES, type SubmissionStatus } from "../status";
import type { PackView } from "./pack-view";

/** The order in which a reader wants to know of them: what has to be mended first. */
const ORDER: readonly SubmissionStatus[] = [
  ...(["refused", "returned", "draft", "submitted", "reviewed"] as const),
  ...(["published", "superseded", "withdrawn", "reading"] as const),
];

/** Where a pack stands in one sentence, and what is waited for when the viewer has nothing to do. */
export function packSentence({ status, lines }: Pick<PackView, "status" | "lines">): {
  readonly sentence: string;
  readonly idle: string;
} {
  if (status === "reading") return { sentence: "正在读取", idle: "系统正在读取文件" };
  if (status === "refused") return { sentence: "整份须更正，没有登记", idle: "等报送员更正后重新上传" };
  const counted = ORDER.map((one) => ({
    status: one,
    count: lines.filter((line) => line.status === one).length,
  })).filter(({ count }) => count > 0);
  const words = counted.map((one) => `${one.count} 张${SUBMISSION_STATUSES[one.status]}`);
  const next = counted.map((one) => NEXT_STEPS[one.status]).find((step) => step !== null);
  return {
    sentence: words.length > 0 ? words.join("，") : "没有需要登记的报表",
    idle: next ?? "已办结",
  };
}
