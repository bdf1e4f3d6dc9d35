import Link from "next/link";
import type { EditionView } from "@/lib/domain/policy/document-reading";

/** The registrations of a text that was changed since it was first entered; nothing where there is only one. */
export function EditionList({
  editions,
  shown,
  here,
}: {
  editions: readonly EditionView[];
  /** The publication as of which the text is read; null for what stands. */
  shown: number | null;
  here: { readonly area: string; readonly period: string };
}) {
  if (editions.length < 2 && shown === null) return null;
  const href = (publication: number | null): string =>
    `?${new URLSearchParams({ ...here, ...(publication === null ? {} : { publication: String(publication) }) })}`;
  return (
    <div className="mb-3 rounded border border-line bg-surface px-3 py-2 text-[13px]">
      {shown === null ? null : (
        <p className="mb-1 font-semibold">
          正在看第 {shown} 次发布时的文本，评价是当时的结果。
          <Link href={href(null)} prefetch={false}>
            看现行文本
          </Link>
        </p>
      )}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-secondary">
        {editions.map(({ publication, registeredAt, replacedAt }, index) => (
          <li key={registeredAt}>
            <Link href={href(publication)} prefetch={false}>
              第 {index + 1} 次登记
            </Link>
            ：{registeredAt}
            {replacedAt ? ` 至 ${replacedAt}` : " 起，现行"}
          </li>
        ))}
      </ul>
    </div>
  );
}
