import { Sha256 } from "../../new/_components/sha256";

/** What an upload is for; travels in its address. */
export type SettlementPlace = { readonly area: string; readonly period: string };

export type SendingStage = "hashing" | "sending" | "waiting";

export type PartsProgress = { readonly stage: SendingStage; readonly share: number };

const PART_BYTES = 8 * 1024 * 1024;
const PATIENCE = 8;
const PAUSE_MS = 2000;
const PAUSED = "已暂停，已经传到的部分保留；再选同一个文件就接着传。";
const LOST = "连接中断，已经传到的部分保留。请检查网络，再选同一个文件接着传。";

type Answer = { load?: number; received?: number; error?: string };

/** A refusal in words; everything else is the line and worth another try. */
class Refused extends Error {}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok) return answer;
  const words = answer.error ?? "上传没有成功，请稍后重试。";
  if (response.status >= 500) throw new Error(words);
  throw new Refused(words);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function hashOf(
  file: File,
  onProgress: (progress: PartsProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  const sha = new Sha256();
  for (let at = 0; at < file.size; at += PART_BYTES) {
    if (signal.aborted) throw new Refused(PAUSED);
    sha.add(new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer()));
    onProgress({ stage: "hashing", share: Math.min(1, (at + PART_BYTES) / file.size) });
    await pause(0);
  }
  return sha.hex();
}

/** Sends a file part by part from where the server has it; a lost line is tried again for a while. Answers the load. */
export async function sendParts(
  file: File,
  place: SettlementPlace,
  reason: string,
  onProgress: (progress: PartsProgress) => void,
  signal: AbortSignal,
): Promise<number> {
  const query = new URLSearchParams({
    ...place,
    name: file.name,
    size: String(file.size),
    sha256: await hashOf(file, onProgress, signal),
    ...(reason ? { reason } : {}),
  });
  try {
    const begun = await ask(`/api/settlement-loads?${query}`, { method: "POST", signal });
    const load = begun.load as number;
    let received = begun.received as number;
    let tries = 0;
    while (received < file.size) {
      onProgress({ stage: "sending", share: received / file.size });
      try {
        const body = file.slice(received, received + PART_BYTES);
        const url = `/api/settlement-loads/${load}/parts?offset=${received}`;
        received = (await ask(url, { method: "PUT", body, signal })).received as number;
        tries = 0;
      } catch (error) {
        tries += 1;
        if (signal.aborted || tries > PATIENCE) throw error;
        onProgress({ stage: "waiting", share: received / file.size });
        await pause(PAUSE_MS);
        // What came of the part that broke off is there: go on behind it.
        const state = await ask(`/api/settlement-loads/${load}`, { signal }).catch(() => null);
        if (state?.received != null) received = state.received;
        else if (error instanceof Refused) throw error;
      }
    }
    await ask(`/api/settlement-loads/${load}/complete`, { method: "POST", signal });
    return load;
  } catch (error) {
    if (signal.aborted) throw new Error(PAUSED);
    throw error instanceof Refused ? error : new Error(LOST);
  }
}
