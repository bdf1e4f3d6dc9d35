import type { LookView } from "@/lib/domain/intake/drop-view";

/** Whether anybody looks at the drop folder, and what is wrong with it. */
export function FolderLook({ look }: { look: LookView | null }) {
  if (!look)
    return (
      <p className="text-secondary">
        还没有启用。由运维人员给后台设定 <code>YIHENG_DROP_FOLDER</code>（共享文件夹的位置）后重启即可。
      </p>
    );
  return (
    <>
      <p className={look.overdue ? "text-behind" : "text-secondary"}>
        {look.overdue ? "✕ 后台已经没有在查看：" : "✓ 后台正在查看，"}
        最近一次 {look.at}
        {look.overdue
          ? "。请联系运维人员"
          : look.waiting > 0
            ? `，${look.waiting} 个文件等待接收`
            : "，没有等待接收的文件"}
      </p>
      {look.problems.length > 0 ? (
        <ul className="mt-1.5 list-disc pl-5 text-behind">
          {look.problems.map((problem) => (
            <li key={problem} className="break-words">
              {problem}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
