import { writeAudited } from "@/db/audited-transaction";
import { addDropFile } from "@/db/queries/intake/drop-file";
import type { NamedFile } from "@/lib/domain/intake/file-name";
import { refuse } from "@/lib/domain/refusal";
import { auditActor, type Context } from "../context";
import { beginUpload } from "../settlement/begin-upload";
import type { DropRow, HeldFile } from "./held-file";

type Task = {
  readonly size: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly named: NamedFile;
};

/** Begins a load with a held file; its content is handed over afterwards. */
export async function takeSettlement(
  context: Context,
  { folder, fileName }: HeldFile,
  { size, sha256, note, named }: Task,
  row: () => DropRow,
  dataFolder: string,
): Promise<void> {
  const { area } = folder;
  if (named.area !== null && named.area !== area.code)
    refuse("invalid-input", `文件名写的是另一个地区，却放在了${area.name}的文件夹里`);
  const period =
    named.period ?? refuse("invalid-input", `文件名要写明季度，如“${area.name}-2026Q3-结算明细.csv”`);
  let claimed = false;
  const { load } = await beginUpload(
    context,
    {
      ...{ area: area.code, period, fileName, size, sha256, reason: note },
      claim: async (tx, id) => {
        await addDropFile(tx, { ...row(), loadId: id });
        claimed = true;
      },
    },
    dataFolder,
  );
  // The account had begun to send this very file by other means: it goes on from here.
  if (!claimed) {
    await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
      const id = await addDropFile(tx, { ...row(), loadId: load });
      const detail = { area: area.code, file: fileName, load };
      return { result: undefined, audit: [{ act: "folder.repeat", subject: `drop:${id}`, detail }] };
    });
  }
}
