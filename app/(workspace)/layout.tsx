import Link from "next/link";
import type { ReactNode } from "react";
import { ROLES } from "@/lib/domain/access";
import { viewerBureau } from "@/lib/services/access/viewer-bureau";
import { may, requireViewer, type Viewer } from "@/lib/web/viewer";
import { type NavGroup, Shell } from "../_components/shell";
import { SignOutButton } from "../_components/sign-out-button";

/** The menu holds what the person may see, and nothing that would answer 403. */
function groupsFor(viewer: Viewer): NavGroup[] {
  const figures = may(viewer, "read-figures")
    ? [
        { href: "/overview", label: "总览" },
        { href: "/policies", label: "规划与目标" },
        { href: "/calculators", label: "政策测算" },
        { href: "/indicators", label: "指标" },
        { href: "/areas", label: "地区" },
        { href: "/fund", label: "基金运行" },
      ]
    : [];
  const work = [
    ...(may(viewer, "read-submissions") ? [{ href: "/submissions", label: "数据报送" }] : []),
    ...(may(viewer, "read-reports") ? [{ href: "/reports", label: "分析报告" }] : []),
  ];
  const administration = [
    ...(may(viewer, "manage-users") ? [{ href: "/admin/users", label: "用户" }] : []),
    ...(may(viewer, "read-audit") ? [{ href: "/admin/audit", label: "审计" }] : []),
  ];
  return [
    { title: null, entries: figures },
    { title: "办理", entries: work },
    { title: "管理", entries: administration },
  ].filter((group) => group.entries.length > 0);
}

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  const bureau = await viewerBureau(viewer);
  const person = (
    <div className="flex items-center justify-between gap-2">
      <span>
        <span className="block text-nav-text">{viewer.actor.name}</span>
        {ROLES[viewer.actor.role]}
        <Link href="/account/tokens" prefetch={false} className="block text-nav-text! underline">
          访问令牌
        </Link>
      </span>
      <SignOutButton />
    </div>
  );
  return (
    <Shell bureau={bureau} person={person} groups={groupsFor(viewer)}>
      {children}
    </Shell>
  );
}
