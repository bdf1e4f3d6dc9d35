import { grouped } from "@/lib/domain/amount";
import type { LoadView } from "@/lib/domain/settlement/load-view";

const WORDS: Partial<Record<LoadView["status"], string>> = {
  uploading: "还没有传完。请在“结算明细”页再选同一个文件，就从断开的地方接着传。",
  validating: "正在后台校验；查出的问题随时显示在下面，离开此页也不影响。",
  loading: "校验通过，正在入库；启用之前谁也看不到。",
};

const STEPS: Partial<Record<LoadView["status"], string>> = {
  uploading: "已上传",
  validating: "已校验",
  loading: "已入库",
};

/** How far a load has got. */
export function ProgressCard({ view }: { view: LoadView }) {
  const words = WORDS[view.status];
  if (!words) return null;
  const { done, total, rows } = view.progress ?? { done: 0, total: view.fileSize, rows: 0 };
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <section className="card" aria-label="进度">
      <div className="mb-2 flex items-center gap-3">
        <progress className="h-2 flex-1 accent-brand" max={1} value={share} aria-label="进度" />
        <span role="status" className="text-right text-xs whitespace-nowrap text-secondary">
          {STEPS[view.status]} {Math.floor(share * 100)}%{rows > 0 ? `，${grouped(String(rows))} 行` : ""}
        </span>
      </div>
      <p className="text-secondary">{words}</p>
    </section>
  );
}
