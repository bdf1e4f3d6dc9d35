/** Why a change is not taken apart, at the place where its table would stand. */
export function AbsentChange({ title, reason }: { title: string; reason: string }) {
  return (
    <section className="card min-w-0">
      <h2 className="mb-1">{title}</h2>
      <p className="text-secondary">
        暂不能分解：<span className="text-at-risk">{reason}</span>
        。缺数补报、口径可比后，分解会立即出现在这里。
      </p>
    </section>
  );
}
