import Link from "next/link";
import type { ReactNode } from "react";
import { grouped } from "@/lib/domain/amount";
import { shanghaiTime } from "@/lib/domain/period";
import type { LoadView } from "@/lib/domain/settlement/load-view";

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${grouped(String(Math.ceil(bytes / 1024)))} KB`
    : `${grouped((bytes / 1024 / 1024).toFixed(1))} MB`;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-xs text-hint">{name}</dt>
    <dd className="break-words">{children}</dd>
  </div>
);

/** What came, from whom and what became of it. */
export const LoadFacts = ({ view }: { view: LoadView }) => (
  <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-3">
    <Fact name="文件">
      {view.fileName}（{megabytes(view.fileSize)}）
    </Fact>
    <Fact name="行数">{view.rows === null ? "—" : `${grouped(String(view.rows))} 行`}</Fact>
    <Fact name="结算日期">{view.firstDate ? `${view.firstDate} 至 ${view.lastDate}` : "—"}</Fact>
    <Fact name="上传">
      {view.uploader ?? "—"}，{shanghaiTime(view.uploadedAt)}
    </Fact>
    {view.activatedAt ? (
      <Fact name="启用">
        {view.activator ?? "系统"}，{shanghaiTime(view.activatedAt)}
      </Fact>
    ) : null}
    {view.replaces ? (
      <Fact name={view.activatedAt ? "取代" : "更正"}>
        <Link href={`/submissions/settlement/${view.replaces}`} prefetch={false} className="underline">
          第 {view.replaces} 号
        </Link>
        {view.reason ? `，${view.reason}` : ""}
      </Fact>
    ) : null}
    {view.note ? <Fact name="说明">{view.note}</Fact> : null}
    {view.rowsDeletedAt ? (
      <Fact name="明细行">已于 {shanghaiTime(view.rowsDeletedAt)} 清除，汇总数保留</Fact>
    ) : null}
  </dl>
);
