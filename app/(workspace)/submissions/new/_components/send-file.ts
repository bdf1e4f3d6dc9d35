import { sha256 } from "./sha256";

/** What an upload is for; travels in its address. */
export type UploadPlace = {
  readonly form: string;
  readonly area: string;
  readonly period: string;
  readonly vintage: string;
};

export type Sending = { readonly done: Promise<number>; cancel(): void };

const CANCELLED = "已取消，文件没有保存。";
const LOST = "连接中断，文件没有保存。请检查网络后重新上传。";

export async function hashOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  if (!globalThis.crypto?.subtle) return sha256(new Uint8Array(bytes));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function answerOf(request: XMLHttpRequest): { submission?: number; error?: string } {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}

/** Sends a file with its size and checksum; only this kind of request tells how far it has got. */
export function sendFile(
  file: File,
  place: UploadPlace,
  reason: string,
  onProgress: (share: number) => void,
): Sending {
  const request = new XMLHttpRequest();
  let cancelled = false;
  const send = async (): Promise<number> => {
    const query = new URLSearchParams({
      ...place,
      name: file.name,
      size: String(file.size),
      sha256: await hashOf(file),
      ...(reason ? { reason } : {}),
    });
    if (cancelled) throw new Error(CANCELLED);
    return await new Promise((resolve, reject) => {
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
      request.onerror = () => reject(new Error(LOST));
      request.onabort = () => reject(new Error(CANCELLED));
      request.onload = () => {
        const { submission, error } = answerOf(request);
        if (request.status === 201 && submission) resolve(submission);
        else reject(new Error(error ?? "上传没有成功，请稍后重试。"));
      };
      request.open("PUT", `/api/uploads?${query}`);
      request.send(file);
    });
  };
  const cancel = (): void => {
    cancelled = true;
    request.abort();
  };
  return { done: send(), cancel };
}
