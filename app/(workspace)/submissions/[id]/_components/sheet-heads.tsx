import type { TableColumn } from "@/lib/domain/submissions/statement-table";

/** Spanning heads above neighbouring columns, else one row. */
export function SheetHeads({
  columns,
  rowHead,
  beside,
}: {
  columns: readonly TableColumn[];
  rowHead: string;
  /** What the column beside the numbers is called; null when there is none. */
  beside: string | null;
}) {
  const grouped = columns.some(({ group }) => group !== null);
  if (!grouped) {
    return (
      <tr>
        <th scope="col">{rowHead}</th>
        {columns.map(({ key, label }) => (
          <th key={key} scope="col" className="min-w-16">
            {label}
          </th>
        ))}
        {beside
          ? [beside, "变化"].map((head) => (
              <th key={head} scope="col" className="w-1/4">
                {head}
              </th>
            ))
          : null}
      </tr>
    );
  }
  const starts = columns.filter(({ group }, index) => group === null || columns[index - 1]?.group !== group);
  return (
    <>
      <tr>
        <th scope="col" rowSpan={2}>
          {rowHead}
        </th>
        {starts.map(({ key, label, group }) =>
          group === null ? (
            <th key={key} scope="col" rowSpan={2} className="min-w-16">
              {label}
            </th>
          ) : (
            <th
              key={key}
              scope="colgroup"
              colSpan={columns.filter((other) => other.group === group).length}
              className="text-center!"
            >
              {group}
            </th>
          ),
        )}
      </tr>
      <tr>
        {columns
          .filter(({ group }) => group !== null)
          .map(({ key, label }) => (
            <th key={key} scope="col" className="static! min-w-16 text-right!">
              {label}
            </th>
          ))}
      </tr>
    </>
  );
}
