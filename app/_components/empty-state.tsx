import type { ReactNode } from "react";

/** Nothing to show yet, said plainly, with what will fill the place. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card py-12! text-center">
      <p className="text-base font-semibold">{title}</p>
      {children ? <div className="mt-1 text-secondary">{children}</div> : null}
    </div>
  );
}
