import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { packRow } from "@/db/queries/history/pack-row";
import { waitingPacks } from "@/db/queries/history/waiting-packs";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { readPack } from "../history-packs/read-pack";
import { settlePack } from "../history-packs/settle-pack";
import { quarantinePath } from "../submissions/quarantine";
import type { Job, Work } from "./job";

const LISTED = 20;

/** A command line that reads a pack itself has long finished by then, or is gone. */
const ABANDONED_MS = 10 * 60_000;

/** Packs of history in quarantine are read in their order; their files are gone afterwards, however the reading ended. */
export const packWork = (dataFolder: string): Work => ({
  name: "packs",
  async waiting(db, now) {
    const ids = await waitingPacks(db, new Date(now.getTime() - ABANDONED_MS), LISTED);
    return ids.map((id) => packJob(dataFolder, id));
  },
});

function packJob(dataFolder: string, id: number): Job {
  const waiting = async (context: Context) => {
    const row = await packRow(context.db, context.scope, id);
    return row?.status === "reading" ? row : null;
  };
  const pathOf = (quarantineId: string | null): string | null =>
    quarantineId === null ? null : quarantinePath(dataFolder, quarantineId);
  return {
    key: `history-pack:${id}`,
    async run(context) {
      const row = await waiting(context);
      if (!row) return;
      const path = pathOf(row.quarantineId);
      if (path === null) return refuse("not-found", "上次读取中断，没有保存，请重新上传");
      if (!existsSync(path)) refuse("not-found", "上传的文件已不在服务器上，请重新上传");
      await readPack(context, id, path);
      await rm(path, { force: true });
    },
    async giveUp(context, why) {
      const row = await waiting(context);
      if (!row) return;
      const rule = "unreadable-file";
      const finding = { severity: "refuse", sheet: null, cell: null, rule, message: why } as const;
      await settlePack(context, row, { opened: [], skipped: [], findings: [finding] }, null);
      const path = pathOf(row.quarantineId);
      if (path !== null) await rm(path, { force: true });
    },
  };
}
