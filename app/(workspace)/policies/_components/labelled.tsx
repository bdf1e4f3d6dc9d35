import type { ReactNode } from "react";

/** A control with its name above it. */
export const Labelled = ({
  label,
  grow = false,
  children,
}: {
  label: string;
  grow?: boolean;
  children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
  <label className={`flex flex-col gap-0.5 text-secondary ${grow ? "min-w-56 flex-1" : ""}`}>
    {label}
    {children}
  </label>
);
