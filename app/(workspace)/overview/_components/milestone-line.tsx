import Link from "next/link";
import type { MilestoneReminder } from "@/lib/domain/policy/milestone-view";

/** Milestones of texts in force that are late or soon due; nothing where there are none. */
export function MilestoneLine({ reminder, href }: { reminder: MilestoneReminder; href: string }) {
  const { overdue, dueSoon } = reminder;
  if (overdue + dueSoon === 0) return null;
  const words = [
    ...(overdue > 0 ? [`${overdue} 项里程碑逾期未报`] : []),
    ...(dueSoon > 0 ? [`${dueSoon} 项里程碑临近到期`] : []),
  ];
  return (
    <p className="flex items-baseline justify-between gap-3 border-t border-hair py-1.5 text-[13px]">
      <span className={overdue > 0 ? "text-behind" : "text-at-risk"}>{words.join("，")}</span>
      <Link href={href} prefetch={false} className="whitespace-nowrap">
        查看里程碑
      </Link>
    </p>
  );
}
