import type { Metadata } from "next";
import Link from "next/link";
import { cellAddress } from "@/lib/domain/provenance/source-cell";
import { showCell } from "@/lib/services/figures/show-cell";
import { orNotFound } from "@/lib/web/or-not-found";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { CellSummary } from "./_components/cell-summary";
import { DependentTable } from "./_components/dependent-table";

export const metadata: Metadata = { title: "单元格的影响" };

type Search = { submission?: string; sheet?: string; cell?: string };

export default async function CellPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer("read-figures");
  const { submission, sheet = "", cell = "" } = await searchParams;
  const page = await orNotFound(showCell(viewer, { submission: Number(submission), sheet, cell }));
  const own = page.dependents.length;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: "数据报送", href: page.open ? "/submissions" : undefined },
          {
            label: `${page.area.name} ${page.cell.statement}`,
            href: page.open ? `/submissions/${page.cell.submission}` : undefined,
          },
          { label: `${page.cell.sheet}!${page.cell.cell}` },
        ]}
      />
      <div className="mt-0.5 mb-2.5 flex flex-wrap items-center gap-2.5">
        <h1>
          {own > 0 ? `这一格${page.current ? "" : "更正前"}影响 ${own} 个数值` : "没有数值依赖这一格"}：
          {page.cell.name}
        </h1>
        {page.demonstration ? <DemoTag /> : null}
        {page.open ? (
          <Link href={cellAddress(page.cell)} prefetch={false} className="text-[13px]">
            到报表中看这一格
          </Link>
        ) : null}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[300px_minmax(0,1fr)]">
        <CellSummary page={page} />
        <DependentTable dependents={page.dependents} publication={page.publication} current={page.current} />
      </div>
    </>
  );
}
