import type { ReactNode } from "react";

/** Area, period, scheme, vintage as selects that change the address; what the screen is true of stands to the right. */
export function FilterBar({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <form method="get" className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-2">
      {children}
      <noscript>
        <button type="submit" className="button">
          查询
        </button>
      </noscript>
      {aside ? <span className="ml-auto text-xs text-hint">{aside}</span> : null}
    </form>
  );
}
