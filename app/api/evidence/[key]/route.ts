import { refuse } from "@/lib/domain/refusal";
import { evidenceFile } from "@/lib/services/policies/evidence-file";
import { api } from "@/lib/web/api";
import { download } from "@/lib/web/download";

/** `GET /api/evidence/<key>`: the file that shows what an area did for a milestone. */
export const GET = api("read-figures", async (viewer, request, { key }: { key: string }) => {
  if (!/^\d{1,15}$/.test(key)) refuse("not-found", "没有这个附件");
  const { name, ...file } = await evidenceFile(viewer, Number(key));
  return await download(viewer, request, { ...file, fileName: name });
});
