import Link from "next/link";
import type { NewStatementView } from "@/lib/domain/submissions/new-statement-view";

const READING: readonly string[] = [
  "列序、多行表头、合并的表头、全角数字、千分位都能识别，会逐格说明按什么读取。",
  "公式出错、漏填、合计不平、单位疑似用错的格会被指出，更正后重新上传；有错的表不采用任何数字。",
  "变化较大、与以前不衔接的数，请写一句说明，随报送保存。",
  "旧版 .xls、WPS 的 .et 和加密的文件，请另存为不带密码的 .xlsx。",
  "表里不得有姓名、身份证号、手机号；发现后整份拒收，文件不保存。",
];

function dueText(due: NonNullable<NewStatementView["due"]>): string {
  if (due.published) return `应于 ${due.on} 前报送，已报`;
  if (due.daysLate > 0) return `应于 ${due.on} 前报送，已逾期 ${due.daysLate} 天`;
  return `应于 ${due.on} 前报送`;
}

/** When the statement is due, what is published of it, and how files are read. */
export function PlaceNotes({
  due,
  replaces,
}: {
  due: NewStatementView["due"];
  replaces: { readonly id: number; readonly text: string } | null;
}) {
  return (
    <section className="card">
      <h2 className="mb-1">本期情况</h2>
      <p className={due && due.daysLate > 0 && !due.published ? "text-behind" : "text-secondary"}>
        {due ? dueText(due) : "没有规定报送时限"}
      </p>
      <p className="text-secondary">
        {replaces ? (
          <>
            已发布：
            <Link href={`/submissions/${replaces.id}`} prefetch={false}>
              第 {replaces.id} 号
            </Link>
            （{replaces.text}）。再报即为更正，须写明原因。
          </>
        ) : (
          "还没有发布过。"
        )}
      </p>
      <h2 className="mt-4 mb-1">怎样读取</h2>
      <ul className="list-disc space-y-1 pl-5 text-[13px] text-secondary">
        {READING.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
