import { fieldTitle } from "@/lib/domain/settlement/field";
import type { HeaderMapping } from "@/lib/domain/settlement/header-mapping";

/** How the file's columns were read. */
export function MappingCard({ mapping, encoding }: { mapping: HeaderMapping; encoding: string | null }) {
  const read = mapping.headings.filter(({ field }) => field !== null).length;
  return (
    <details className="card">
      <summary className="cursor-pointer">
        <h2 className="inline">
          认出 {read} 列，{mapping.headings.length - read} 列不采用
        </h2>
        {encoding ? <span className="ml-2 text-xs text-hint">编码 {encoding.toUpperCase()}</span> : null}
      </summary>
      <ul className="mt-2 grid gap-x-4 gap-y-1 text-[13px] sm:grid-cols-2 lg:grid-cols-3">
        {mapping.headings.map(({ heading, field }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the position is the column.
          <li key={index} className="min-w-0 truncate">
            <span>{heading || "（空）"}</span>
            <span className="text-hint"> → </span>
            <span className={field ? "" : "text-hint"}>{field ? fieldTitle(field) : "不采用"}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
