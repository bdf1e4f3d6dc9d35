import { existsSync } from "node:fs";
import { loadRow } from "@/db/queries/settlement/load-row";
import { waitingLoads } from "@/db/queries/settlement/waiting-loads";
import { refuse } from "@/lib/domain/refusal";
import type { Context } from "../context";
import { copyLoad } from "../settlement/copy-load";
import { loadFiles } from "../settlement/load-files";
import { refuseLoad, validateLoad } from "../settlement/validate-load";
import type { Job, Work } from "./job";

const LISTED = 20;

/** Files of settlement detail, one after the other: validated whole, then loaded. Either step is done anew after a crash. */
export const settlementWork = (dataFolder: string): Work => ({
  name: "settlement",
  async waiting(db) {
    const ids = await waitingLoads(db, LISTED);
    return ids.map((id) => settlementJob(dataFolder, id));
  },
});

function settlementJob(dataFolder: string, id: number): Job {
  const current = (context: Context) => loadRow(context.db, context.scope, id);
  return {
    key: `settlement:${id}`,
    async run(context) {
      const row = await current(context);
      if (row?.status === "validating") {
        if (row.quarantineId === null || !existsSync(loadFiles(dataFolder, row.quarantineId).upload))
          refuse("not-found", "上传的文件已不在服务器上，请重新上传");
        await validateLoad(context, row, dataFolder);
      }
      const ready = await current(context);
      if (ready?.status !== "loading") return;
      if (ready.quarantineId === null || !existsSync(loadFiles(dataFolder, ready.quarantineId).staged))
        refuse("not-found", "校验后的明细已不在服务器上，请重新上传");
      await copyLoad(context, ready, dataFolder);
    },
    async giveUp(context, why) {
      const row = await current(context);
      if (row?.status !== "validating" && row?.status !== "loading") return;
      const finding = {
        severity: "refuse",
        rule: "unreadable-file",
        field: null,
        count: 1,
        examples: [{ line: null, text: why }],
      } as const;
      await refuseLoad(context, row, [finding], null, dataFolder);
    },
  };
}
