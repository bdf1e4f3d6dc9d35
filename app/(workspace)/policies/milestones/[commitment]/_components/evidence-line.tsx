import type { FormAction } from "@/lib/domain/action-result";
import type { EvidenceView } from "@/lib/domain/policy/milestone-view";
import { ReasonedAct } from "../../../../../_components/reasoned-act";

/** One deed with what shows it, and the way to take it back. */
export function EvidenceLine({
  evidence,
  takeBack,
}: {
  evidence: EvidenceView;
  takeBack: FormAction | null;
}) {
  const { key, doneOn, title, url, fileName, by, at } = evidence;
  return (
    <li className="text-[13px]">
      {doneOn} 完成：{title}
      {url ? (
        <>
          {" "}
          <a href={url} rel="noreferrer noopener" target="_blank" className="break-all">
            网页
          </a>
        </>
      ) : null}
      {fileName ? (
        <>
          {" "}
          <a href={`/api/evidence/${key}`}>{fileName}</a>
        </>
      ) : null}
      <span className="ml-2 text-xs text-hint">
        {by}，{at} 登记
      </span>
      {takeBack ? (
        <ReasonedAct
          act={takeBack}
          fields={{ key }}
          summary="撤回"
          label={`撤回“${title}”的理由`}
          className="ml-2 inline-block align-top text-xs"
        />
      ) : null}
    </li>
  );
}
