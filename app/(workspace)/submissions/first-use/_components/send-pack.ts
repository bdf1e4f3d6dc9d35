import { hashOf } from "../../new/_components/send-file";

const LOST = "连接中断，文件没有保存。请检查网络后重新上传。";

/** Sends a workbook of past statements with its size and checksum; answers the number of the pack. */
export async function sendPack(file: File, area: string, reason: string): Promise<number> {
  const query = new URLSearchParams({
    ...{ area, name: file.name, size: String(file.size), sha256: await hashOf(file) },
    ...(reason ? { reason } : {}),
  });
  const response = await fetch(`/api/uploads/history?${query}`, { method: "PUT", body: file }).catch(() => {
    throw new Error(LOST);
  });
  const answer = (await response.json().catch(() => ({}))) as { pack?: number; error?: string };
  if (response.status !== 201 || !answer.pack) throw new Error(answer.error ?? "上传没有成功，请稍后重试。");
  return answer.pack;
}
