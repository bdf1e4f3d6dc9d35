"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { type Sending, sendFile, type UploadPlace } from "./send-file";

type Props = {
  place: UploadPlace;
  /** The published statement that this one would correct. */
  replaces: number | null;
  megabytesMax: number;
};

const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A reason where one is needed, a file dropped or chosen, and how far its sending has got. */
export function UploadForm({ place, replaces, megabytesMax }: Props) {
  const router = useRouter();
  const sending = useRef<Sending>(null);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState("");

  const choose = (chosen: File | undefined): void => {
    setProblem("");
    if (!chosen) return;
    if (chosen.size > megabytesMax * 1024 * 1024) {
      setProblem(`“${chosen.name}”超过 ${megabytesMax} MB，请删除图片等多余内容后再上传。`);
      setFile(null);
    } else setFile(chosen);
  };

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!file) return setProblem("请先选择要报送的文件。");
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setProblem("");
    setShare(0);
    try {
      sending.current = sendFile(file, place, reason, setShare);
      router.push(`/submissions/${await sending.current.done}`);
    } catch (error) {
      setProblem((error as Error).message);
      setShare(null);
    }
  };

  const busy = share !== null;
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {replaces ? (
        <label className="flex flex-col gap-1">
          <span>
            更正原因 <span className="text-behind">（必填）</span>
          </span>
          <textarea
            name="reason"
            required
            maxLength={500}
            rows={2}
            className="field"
            placeholder="例如：补录9月份漏报的定点医院结算数据"
          />
          <span className="text-xs text-hint">
            第 {replaces} 号报送已经发布。更正发布后取代它，原来的数和这条原因都会保留，供查对。
          </span>
        </label>
      ) : null}
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex min-h-32 cursor-pointer flex-col items-center justify-center gap-1 rounded border border-dashed px-4 py-5 text-center focus-within:outline-2 focus-within:outline-focus ${
          over ? "border-brand bg-brand-soft" : "border-[#9aa8b6] bg-page"
        }`}
      >
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          disabled={busy}
          className="sr-only"
          aria-label="要报送的文件"
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        {file ? (
          <>
            <span className="font-medium break-all">{file.name}</span>
            <span className="text-xs text-hint">{size(file.size)}，点击可以另选</span>
          </>
        ) : (
          <>
            <span className="font-medium">把文件拖到这里，或者点击选择</span>
            <span className="text-xs text-hint">.xlsx 或 .csv 文件，不超过 {megabytesMax} MB</span>
          </>
        )}
      </label>
      {busy ? (
        <div className="flex items-center gap-3">
          <progress className="h-2 flex-1 accent-brand" max={1} value={share} aria-label="上传进度" />
          <span className="w-28 text-right text-xs text-secondary" role="status">
            {share < 1 ? `已上传 ${Math.round(share * 100)}%` : "正在登记……"}
          </span>
          <button type="button" className="button" onClick={() => sending.current?.cancel()}>
            取消
          </button>
        </div>
      ) : null}
      <p role="alert" className={problem ? "text-behind" : "sr-only"}>
        {problem}
      </p>
      <div className="flex items-center gap-3">
        <button type="submit" disabled={busy} className="button button-primary">
          上传并读取
        </button>
        <span className="text-xs text-hint">上传后先读取、校验，您核对后再提交。</span>
      </div>
      <noscript>
        <p className="text-behind">
          上传需要浏览器启用 JavaScript。无法启用时，请由管理员用命令行报送：npm run -s yiheng -- submit。
        </p>
      </noscript>
    </form>
  );
}
