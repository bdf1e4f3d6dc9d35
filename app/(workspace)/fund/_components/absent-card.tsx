import type { ReactNode } from "react";

/** A part of the sheet of which nothing is published: named in one line, never a table of dashes. */
export function AbsentCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <p className="text-[13px] text-hint">{children}</p>
    </section>
  );
}
