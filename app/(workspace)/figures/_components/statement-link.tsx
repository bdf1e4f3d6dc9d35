import Link from "next/link";
import type { ReactNode } from "react";

/** Leads into a statement; who may read figures but no statements sees the same words without a link. */
export function StatementLink({
  href,
  open,
  className = "",
  title,
  children,
}: {
  href: string;
  open: boolean;
  className?: string;
  title?: string;
  children: ReactNode;
}) {
  if (!open) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} prefetch={false} className={className} title={title}>
      {children}
    </Link>
  );
}
