import Link from "next/link";

export type Crumb = { readonly label: string; readonly href?: string | undefined };

/** The way down to a page below the second level. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="位置" className="text-xs text-hint">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map(({ label, href }, index) => (
          <li key={label} className="flex gap-x-1.5">
            {index > 0 ? <span aria-hidden>/</span> : null}
            {href ? (
              <Link href={href} prefetch={false} className="text-secondary!">
                {label}
              </Link>
            ) : (
              <span>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
