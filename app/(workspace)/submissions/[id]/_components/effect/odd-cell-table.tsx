import type { CellBase, OddCell, OddCells } from "@/lib/domain/submissions/effect/odd-cells";

const ODD_SHOWN = 12;
/** The rest of the statement stands below, cell by cell. */
const MOVED_SHOWN = 60;

const Base = ({ base }: { base: CellBase | null }) =>
  base ? (
    <>
      <span className="whitespace-nowrap text-secondary">{base.text}</span>
      <span className="block text-xs whitespace-nowrap text-hint">{base.change}</span>
    </>
  ) : (
    <span className="text-hint">—</span>
  );

function Table({ cells, why }: { cells: readonly OddCell[]; why: boolean }) {
  return (
    <div className="scroll-x">
      <table className="table table-dense table-folds">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="words">
              单元格
            </th>
            <th scope="col">本期</th>
            <th scope="col">上期</th>
            <th scope="col">上年同期</th>
            {why ? (
              <th scope="col" className="words">
                疑点
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.anchor}>
              <th scope="row" className="min-w-32 align-top">
                {cell.label}
              </th>
              <td className="words align-top whitespace-nowrap" data-label="单元格">
                <a href={`#${encodeURIComponent(cell.anchor)}`} className="font-mono text-xs">
                  {cell.sheet}!{cell.cell}
                </a>
              </td>
              <td className="align-top whitespace-nowrap" data-label="本期">
                {cell.text}
              </td>
              <td className="align-top" data-label="上期">
                <Base base={cell.previous} />
              </td>
              <td className="align-top" data-label="上年同期">
                <Base base={cell.lastYear} />
              </td>
              {why ? (
                <td className="words wide min-w-60 align-top" data-label="疑点">
                  {cell.why.map(({ name, message }) => (
                    <span key={`${name}${message}`} className="block">
                      <span className="font-medium">{name}</span>：{message}
                    </span>
                  ))}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The statement's numbers beside the last period and last year: what is odd, then what moved most. */
export function OddCellTable({ cells: { odd, moved } }: { cells: OddCells }) {
  if (odd.length + moved.length === 0) return null;
  const rest = odd.slice(ODD_SHOWN);
  return (
    <section className="card min-w-0" aria-label="与上期和上年同期比较">
      <h2 className="mb-1">
        {odd.length > 0 ? `${odd.length} 格有疑点` : "与上期和上年同期比较，没有发现疑点"}
        <span className="ml-2 text-xs font-normal text-hint">上期为本年上一个已发布月份的累计数或时点数</span>
      </h2>
      {odd.length > 0 ? <Table cells={odd.slice(0, ODD_SHOWN)} why /> : null}
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">另有 {rest.length} 格</summary>
          <Table cells={rest} why />
        </details>
      ) : null}
      {moved.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">
            其余 {moved.length} 格的变化
            {moved.length > MOVED_SHOWN ? `，列出变化最大的 ${MOVED_SHOWN} 格` : ""}
          </summary>
          <Table cells={moved.slice(0, MOVED_SHOWN)} why={false} />
        </details>
      ) : null}
    </section>
  );
}
