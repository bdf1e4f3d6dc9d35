import Link from "next/link";
import type { BoardSort } from "@/lib/domain/areas/area-board";
import type { Placing } from "@/lib/domain/areas/placing";

/** A column head that sorts by its column; a second click turns the order around. Where nobody is ranked it is a plain head. */
export function SortHead({
  name,
  label,
  unit,
  words = false,
  sort,
  position,
  address,
}: {
  name: string;
  label: string;
  unit?: string;
  words?: boolean;
  sort: BoardSort;
  position: Placing;
  address: Readonly<Record<string, string>>;
}) {
  const here = sort.key === name;
  const head = (
    <>
      {label}
      {unit ? <span className="text-hint">（{unit}）</span> : null}
      {here && name !== "code" ? <span aria-hidden>{sort.descending ? " ↓" : " ↑"}</span> : null}
    </>
  );
  if (position === "none") {
    return (
      <th scope="col" className={words ? "words whitespace-nowrap" : "min-w-16"}>
        {head}
      </th>
    );
  }
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
        {head}
      </Link>
    </th>
  );
}
