import type { ReactNode } from "react";
import type { LinkedText } from "@/lib/domain/decomposition/change-sheet";
import { LinkedCell } from "./linked-cell";
import { TwoLineHead } from "./two-line-head";

/** One member of a whole: what it was in both periods, and what it did. */
export type MemberRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly base: LinkedText;
  readonly current: LinkedText;
  readonly reason?: string | null;
  readonly cells: readonly (string | null)[];
};

export type MemberColumn = { readonly head: string; readonly words?: boolean };

/** A change by members of a whole: a row for each, and what they come to. */
export function MemberCard({
  title,
  finding,
  head,
  periods,
  columns,
  rows,
  sums,
  note,
}: {
  title: string;
  finding: string;
  /** What the members are: "统筹区". */
  head: string;
  periods: { readonly base: string; readonly current: string };
  columns: readonly MemberColumn[];
  rows: readonly MemberRow[];
  sums: readonly { readonly name: string; readonly cells: readonly (string | null)[] }[];
  note: string | null;
}) {
  const cells = (row: Pick<MemberRow, "cells" | "reason">) =>
    columns.map(({ head: name, words }, index) => (
      <td
        key={name}
        className={words ? "words whitespace-nowrap" : undefined}
        title={row.reason ?? undefined}
      >
        {row.cells[index]}
      </td>
    ));
  return (
    <section className="card long-table min-w-0">
      <h2 className="mb-1">{title}</h2>
      <p className="mb-1 text-[13px] text-secondary">{finding}。</p>
      <div className="scroll-x">
        <table className="table table-dense">
          <thead>
            <tr>
              <th scope="col" className="whitespace-nowrap">
                {head}
              </th>
              <TwoLineHead text={periods.base} />
              <TwoLineHead text={periods.current} />
              {columns.map((column) =>
                column.words ? (
                  <th key={column.head} scope="col" className="words whitespace-nowrap">
                    {column.head}
                  </th>
                ) : (
                  <TwoLineHead key={column.head} text={column.head} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="whitespace-nowrap">
                  {row.name}
                </th>
                <td>
                  <LinkedCell cell={row.base} />
                </td>
                <td>
                  <LinkedCell cell={row.current} />
                </td>
                {cells(row)}
              </tr>
            ))}
            {sums.map((row) => (
              <tr key={row.name} className="font-semibold">
                <th scope="row" colSpan={3}>
                  {row.name}
                </th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? <p className="mt-1.5 text-xs text-hint">{note}</p> : null}
    </section>
  );
}
