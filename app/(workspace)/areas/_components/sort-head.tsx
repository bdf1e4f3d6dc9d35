import Link from "next/link";
import type { BoardSort } from "@/lib/domain/areas/area-board";

/** A column head that sorts by its column; a second click turns the order around. */
export function SortHead({
  name,
  label,
  unit,
  words = false,
  sort,
  address,
}: {
  name: string;
  label: string;
  unit?: string;
  words?: boolean;
  sort: BoardSort;
  address: Readonly<Record<string, string>>;
}) {
  const here = sort.key === name;
  const next = here && sort.descending ? "up" : "down";
  return (
    <th
      scope="col"
      className={words ? "words whitespace-nowrap" : "min-w-16"}
      aria-sort={here ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <Link
        href={`?${new URLSearchParams({ ...address, sort: name, order: next })}`}
        prefetch={false}
        scroll={false}
        className="text-secondary!"
      >
        {label}
        {unit ? <span className="text-hint">（{unit}）</span> : null}
        {here && name !== "code" ? <span aria-hidden>{sort.descending ? " ↓" : " ↑"}</span> : null}
      </Link>
    </th>
  );
}
