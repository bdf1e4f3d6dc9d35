import { loadProgress } from "@/db/queries/settlement/load-progress";
import type { LoadStatus } from "@/lib/domain/settlement/load-status";
import type { Context } from "../context";
import { loadFiles, receivedBytes } from "./load-files";
import { seeLoad } from "./load-step";

export type UploadState = {
  readonly status: LoadStatus;
  readonly size: number;
  /** Bytes of the file that are here; null when nothing more is waited for. */
  readonly received: number | null;
  readonly rows: number;
};

/** Where a load stands, for who sends it: from which byte to go on. */
export async function uploadState(context: Context, id: number, dataFolder: string): Promise<UploadState> {
  const row = await seeLoad(context, id);
  const progress = await loadProgress(context.db, id);
  const received =
    row.status === "uploading" && row.quarantineId
      ? await receivedBytes(loadFiles(dataFolder, row.quarantineId).upload)
      : null;
  return { status: row.status, size: row.fileSize, received, rows: progress?.rows ?? row.rows ?? 0 };
}
