import type { ReactNode } from "react";

const WIDTHS = { own: "", wide: "w-full sm:w-80", rest: "min-w-56 flex-1" } as const;

/** A control with its name above it; `wide` for a sentence, `rest` for what takes the room that is left. */
export const Labelled = ({
  label,
  width = "own",
  children,
}: {
  label: string;
  width?: keyof typeof WIDTHS;
  children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
  <label className={`flex min-w-0 flex-col gap-0.5 text-secondary ${WIDTHS[width]}`}>
    {label}
    {children}
  </label>
);
