import { SUBMISSION_STATUSES } from "./status";
import type { SubmissionView } from "./submission-view";

type Found = Pick<SubmissionView, "status" | "counts" | "publishedAs" | "replacedBy" | "replaces">;

/** What the page of a submission has to say first. */
export function submissionFinding({ status, counts, publishedAs, replacedBy, replaces }: Found): string {
  const word = SUBMISSION_STATUSES[status];
  switch (status) {
    case "reading":
      return "正在读取文件";
    case "refused":
      return `${counts.refuse} 处须更正，没有采用任何数字`;
    case "draft":
      return counts.explain > 0 ? `${counts.explain} 处须说明，待提交` : "读取无误，待提交";
    case "published":
      return `随第 ${publishedAs} 次发布生效${replaces ? `，更正第 ${replaces.id} 号` : ""}`;
    case "superseded":
      return replacedBy === null ? word : `已被第 ${replacedBy} 号更正替代`;
    default:
      return word;
  }
}
