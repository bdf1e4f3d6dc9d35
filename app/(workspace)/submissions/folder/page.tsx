import type { Metadata } from "next";
import { HELD, NOTE_END, REFUSED, TAKEN } from "@/lib/domain/intake/drop-name";
import { listDrops } from "@/lib/services/intake/list-drops";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { EmptyState } from "../../../_components/empty-state";
import { FolderLook } from "../../../_components/folder-look";
import { DropTable } from "./_components/drop-table";

export const metadata: Metadata = { title: "文件夹投递" };

export default async function FolderPage() {
  const viewer = await requireViewer("read-submissions");
  const { look, lines, counts } = await listDrops(viewer);
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "文件夹投递" }]} />
      <h1 className="mb-2">
        {lines.length > 0
          ? `文件夹投递：接收 ${counts.taken} 个文件，未接收 ${counts.refused} 个`
          : "文件夹投递"}
      </h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <section className="card" aria-label="查看情况">
          <FolderLook look={look} />
        </section>
        {lines.length > 0 ? (
          <section className="card">
            <h2 className="mb-1">投递的文件</h2>
            <DropTable lines={lines} />
          </section>
        ) : (
          <EmptyState title="还没有投递的文件">
            放进本地区文件夹的报表，接收情况在这里和文件旁边都能看到。
          </EmptyState>
        )}
        <details className="card">
          <summary className="cursor-pointer font-semibold">怎样投递</summary>
          <ol className="mt-2 list-decimal space-y-1 pl-5 text-secondary">
            <li>
              用本系统下载的模板填报，放进以本地区命名的文件夹。模板自带表名、地区和期间；自己的表格请命名为“呼和浩特市-2026Q3-基金收支情况表.xlsx”，结算明细命名为“呼和浩特市-2026Q3-结算明细.csv”。
            </li>
            <li>
              文件拷完、不再变化后自动接收，办理期间在“{HELD}”，之后放到“{TAKEN}”或“{REFUSED}
              ”，旁边的“结果.txt”写明结果和每一处问题，以后的办理进度也写在里面。
            </li>
            <li>
              没有须说明的问题时自动提交。更正已发布的表，或有须说明的问题，把原因写进“文件名{NOTE_END}
              ”，放在同一文件夹。
            </li>
            <li>复核、接收仍由他人在系统中办理，投递账号本人不能办理。</li>
          </ol>
        </details>
      </div>
    </>
  );
}
