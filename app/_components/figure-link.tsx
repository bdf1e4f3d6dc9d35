import Link from "next/link";
import type { ReactNode } from "react";
import type { FigureView } from "@/lib/domain/indicators/figure-view";

/** Every figure is a link to where it comes from; one that nobody reported leads nowhere and says why. */
export function FigureLink({
  figure,
  className = "",
  children,
}: {
  figure: FigureView | null;
  className?: string;
  children: ReactNode;
}) {
  if (!figure?.id) return <span className={className}>{children}</span>;
  return (
    <Link
      href={`/figures/${figure.id}`}
      prefetch={false}
      className={className}
      title={`${figure.name}：查看来源`}
    >
      {children}
    </Link>
  );
}
