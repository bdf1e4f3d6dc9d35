import type { ReactNode } from "react";

export const CHART_WIDTH = 700;

/** On a narrow screen a picture scrolls inside its card instead of shrinking until nobody can read it. */
export function ChartFrame({ children }: { children: ReactNode }) {
  return (
    <div className="scroll-x">
      <div className="min-w-[38rem]">{children}</div>
    </div>
  );
}
