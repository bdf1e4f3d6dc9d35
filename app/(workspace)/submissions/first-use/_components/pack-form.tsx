"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { sendPack } from "./send-pack";

/** A workbook of past statements, and a reason where published ones are to be replaced. */
export function PackForm({ area, megabytesMax }: { area: string; megabytesMax: number }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    if (!(file instanceof File) || file.size === 0) return setProblem("请先选择填好的历史数据表。");
    if (file.size > megabytesMax * 1024 * 1024)
      return setProblem(`“${file.name}”超过 ${megabytesMax} MB，请删除图片等多余内容后再上传。`);
    setProblem("");
    setBusy(true);
    try {
      const pack = await sendPack(file, area, String(form.get("reason") ?? "").trim());
      router.push(`/submissions/first-use/${pack}`);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <label className="flex flex-col gap-1">
        <span>填好的历史数据表（.xlsx）</span>
        <input type="file" name="file" accept=".xlsx" disabled={busy} className="field" />
      </label>
      <details>
        <summary className="cursor-pointer text-[13px] text-secondary">
          其中有已经发布、需要更正的期间
        </summary>
        <label className="mt-2 flex flex-col gap-1 text-[13px]">
          更正原因（不写的，已发布的期间不再登记）
          <textarea name="reason" rows={2} maxLength={500} className="field" disabled={busy} />
        </label>
      </details>
      <p role="alert" className={problem ? "text-behind" : "sr-only"}>
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" disabled={busy} className="button button-primary">
          {busy ? "正在上传……" : "上传并读取"}
        </button>
        <span className="text-xs text-hint">全部期间一起读取、校验，您核对后一次提交。</span>
      </div>
      <noscript>
        <p className="text-behind">
          上传需要浏览器启用 JavaScript。无法启用时，请由管理员用命令行报送：npm run -s yiheng -- submit
          --history。
        </p>
      </noscript>
    </form>
  );
}
