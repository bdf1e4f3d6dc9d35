import type { FigurePage } from "@/lib/domain/provenance/figure-page";
import { commonUnit } from "@/lib/domain/provenance/part-tree";
import { BASES } from "@/lib/domain/vintage";
import { AreaPartList } from "./area-part-list";
import { PartTable } from "./part-table";

/** The parts down to the cell; the sums of a region open area by area. */
export function SourceCard({ page }: { page: FigurePage }) {
  const { tree, coverage, stated } = page;
  const unit = commonUnit([...tree.sides, ...tree.areas.flatMap(({ sides }) => sides)]);
  return (
    <section className="card min-w-0">
      <h2>{titleOf(page)}</h2>
      {stated ? (
        <p className="mt-1 text-[13px] text-secondary">
          来源只公布了比例本身，没有公布分子和分母：此数不能由下级汇总，也不参与汇总。
        </p>
      ) : null}
      {page.knownMonths ? <p className="mt-1 text-[13px] text-at-risk">{page.knownMonths}。</p> : null}
      <PartTable sides={tree.sides} unit={unit} open={tree.open} />
      {tree.areas.length > 0 ? (
        <>
          <h2 className="mt-3 border-t border-hair pt-2.5">
            按统筹区：{coverage.present}/{coverage.expected} 个计入
            {coverage.absent.length > 0 ? `，缺${coverage.absent.join("、")}` : ""}
          </h2>
          <AreaPartList areas={tree.areas} unit={unit} open={tree.open} />
        </>
      ) : null}
    </section>
  );
}

function titleOf({ tree, stated, basis }: FigurePage): string {
  if (tree.cells === 0) return "组成：本期没有可用的报送";
  if (stated) return "组成：来源未公布";
  const of = tree.shared ? `（${tree.shared}）` : "";
  if (basis === BASES.settlement) return `组成${of}：结算明细的 ${tree.cells} 项汇总`;
  return `组成${of}：${tree.statements} 份报表中的 ${tree.cells} 个单元格`;
}
