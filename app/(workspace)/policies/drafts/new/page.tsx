import type { Metadata } from "next";
import { documentChoices } from "@/lib/services/policies/document-choices";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../../_components/breadcrumb";
import { beginDraft } from "../actions";
import { BeginForm } from "./_components/begin-form";

export const metadata: Metadata = { title: "新起草一份文件" };

const CRUMBS = [
  { label: "规划与目标", href: "/policies" },
  { label: "起草文件", href: "/policies/drafts" },
  { label: "新起草" },
];

export default async function NewDraftPage() {
  const viewer = await requireViewer("govern-policy");
  const documents = await documentChoices(viewer);
  return (
    <>
      <Breadcrumb crumbs={CRUMBS} />
      <h1 className="mb-3">新起草一份文件：先放入全文，再逐句标出承诺</h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <BeginForm
          kind="text"
          title="粘贴全文"
          hint="从公文系统或 Word、PDF 中复制全文粘贴；标题、文号、日期和条款由程序识别，下一步逐项核对。"
          button="起草"
          begin={beginDraft}
        >
          <label className="sr-only" htmlFor="text">
            文件全文
          </label>
          <textarea
            id="text"
            name="text"
            required
            rows={18}
            className="field w-full font-serif leading-relaxed"
          />
        </BeginForm>
        <div className="flex min-w-0 flex-col gap-3">
          <BeginForm
            kind="file"
            title="上传文件"
            hint=".txt、.md 文本，或从医衡导出的 .json 政策文件（含条款和承诺）。政策文件逐行核对，有错则不保存任何内容。"
            button="上传"
            begin={beginDraft}
          >
            <label className="sr-only" htmlFor="file">
              文件
            </label>
            <input
              id="file"
              name="file"
              type="file"
              required
              accept=".txt,.md,.json"
              className="field w-full"
            />
          </BeginForm>
          <BeginForm
            kind={null}
            title="以已登记的文件为底"
            hint="下一年的文件：条款、承诺顺延一年，再换上新文本；修订：登记同一文件的新版，已作出的评价不改写。"
            button="起草"
            begin={beginDraft}
          >
            <label className="flex flex-col gap-0.5 text-[13px] text-secondary">
              文件
              <select name="document" className="field w-full">
                {documents.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <fieldset className="flex flex-wrap gap-x-4 text-[13px]">
              <legend className="sr-only">用途</legend>
              <label className="flex items-center gap-1.5">
                <input type="radio" name="kind" value="next-year" defaultChecked />
                起草下一年的文件
              </label>
              <label className="flex items-center gap-1.5">
                <input type="radio" name="kind" value="edition" />
                修订这份文件
              </label>
            </fieldset>
          </BeginForm>
        </div>
      </div>
    </>
  );
}
