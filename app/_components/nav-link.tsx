"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A menu entry that marks where the reader is. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? "page" : undefined}
      className={`block border-l-[3px] px-5 py-1.5 no-underline! ${
        here ? "border-focus bg-nav-here text-white!" : "border-transparent text-nav-text! hover:bg-nav-here"
      }`}
    >
      {label}
    </Link>
  );
}
