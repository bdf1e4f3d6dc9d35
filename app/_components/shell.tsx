import type { ReactNode } from "react";
import { NavLink } from "./nav-link";

export type NavGroup = {
  readonly title: string | null;
  readonly entries: readonly { href: string; label: string }[];
};

/** Menu to the left, collapsible; on a narrow screen it folds into a bar at the top. */
export function Shell({
  bureau,
  person,
  groups,
  children,
}: {
  bureau: string;
  person: ReactNode;
  groups: readonly NavGroup[];
  children: ReactNode;
}) {
  const menu = groups.map((group) => (
    <div key={group.title ?? "main"} className="mb-2">
      {group.title ? <p className="px-5 pt-2 pb-1 text-xs text-nav-hint">{group.title}</p> : null}
      {group.entries.map((entry) => (
        <NavLink key={entry.href} {...entry} />
      ))}
    </div>
  ));
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[208px_minmax(0,1fr)]">
      <nav aria-label="主菜单" className="bg-nav text-nav-text">
        <details className="group lg:hidden">
          <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-2.5">
            <span className="text-lg font-semibold tracking-wide text-white">医衡</span>
            <span className="truncate text-xs text-nav-hint">{bureau}</span>
            <span className="ml-auto text-xs">菜单</span>
          </summary>
          <div className="pb-3">
            {menu}
            <div className="px-5 pt-2 text-xs">{person}</div>
          </div>
        </details>
        <div className="sticky top-0 hidden h-screen flex-col py-4 lg:flex">
          <p className="px-5 pb-3.5 text-lg font-semibold tracking-wide text-white">
            医衡
            <span className="block text-xs font-normal tracking-normal text-nav-hint">{bureau}</span>
          </p>
          <div className="flex-1 overflow-y-auto">{menu}</div>
          <div className="border-t border-nav-here px-5 pt-3 text-xs text-nav-hint">{person}</div>
        </div>
      </nav>
      <main className="min-w-0 px-4 pt-3 pb-6 lg:px-6">
        <div className="mx-auto max-w-[1360px]">{children}</div>
      </main>
    </div>
  );
}
