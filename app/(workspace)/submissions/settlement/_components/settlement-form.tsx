"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Labelled } from "../../../../_components/labelled";
import { type PartsProgress, sendParts } from "./send-parts";

type Choice = { readonly value: string; readonly label: string };

type Props = {
  areas: readonly Choice[];
  periods: readonly Choice[];
  /** Places that have an active load, "150100 2026Q3": another one needs a reason. */
  active: readonly string[];
};

const STAGES: Record<PartsProgress["stage"], string> = {
  hashing: "正在计算校验值",
  sending: "正在上传",
  waiting: "连接不稳，正在重试",
};

/** Where a file belongs, the file, and how far its sending has got; a file that was begun goes on where it broke off. */
export function SettlementForm({ areas, periods, active }: Props) {
  const router = useRouter();
  const sending = useRef<AbortController>(null);
  const [place, setPlace] = useState({ area: areas[0]?.value ?? "", period: periods[0]?.value ?? "" });
  const [progress, setProgress] = useState<PartsProgress | null>(null);
  const [problem, setProblem] = useState("");
  const replaces = active.includes(`${place.area} ${place.period}`);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return setProblem("请先选择要上传的文件。");
    setProblem("");
    sending.current = new AbortController();
    try {
      const reason = String(form.get("reason") ?? "").trim();
      const load = await sendParts(file, place, reason, setProgress, sending.current.signal);
      router.push(`/submissions/settlement/${load}`);
    } catch (error) {
      setProblem((error as Error).message);
      setProgress(null);
    }
  };

  const busy = progress !== null;
  const percent = Math.floor((progress?.share ?? 0) * 100);
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Labelled label="地区">
          <select
            className="field"
            disabled={busy}
            value={place.area}
            onChange={({ currentTarget }) => setPlace({ ...place, area: currentTarget.value })}
          >
            {areas.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="季度">
          <select
            className="field"
            disabled={busy}
            value={place.period}
            onChange={({ currentTarget }) => setPlace({ ...place, period: currentTarget.value })}
          >
            {periods.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label="结算明细文件（CSV、XLSX）" width="rest">
          <input
            type="file"
            name="file"
            accept=".csv,.txt,.xlsx"
            disabled={busy}
            className="field"
            onChange={() => setProblem("")}
          />
        </Labelled>
      </div>
      {replaces ? (
        <Labelled label="更正原因（必填：这个季度的明细已经启用，新的启用后取代它）" width="rest">
          <input name="reason" required maxLength={500} disabled={busy} className="field" />
        </Labelled>
      ) : null}
      {busy ? (
        <div className="flex items-center gap-3">
          <progress
            className="h-2 flex-1 accent-brand"
            max={1}
            value={progress.share}
            aria-label="上传进度"
          />
          <span className="w-44 text-right text-xs text-secondary" role="status">
            {STAGES[progress.stage]} {percent}%
          </span>
          <button type="button" className="button" onClick={() => sending.current?.abort()}>
            暂停
          </button>
        </div>
      ) : null}
      <p role="alert" className={problem ? "text-behind" : "sr-only"}>
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" disabled={busy} className="button button-primary">
          上传
        </button>
        <span className="text-xs text-hint">
          分段上传，中断、关闭浏览器或服务器重启后，再选同一个文件就接着传。
        </span>
      </div>
    </form>
  );
}
