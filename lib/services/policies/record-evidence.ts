import { writeAudited } from "@/db/audited-transaction";
import { areaTree } from "@/db/queries/areas/area-tree";
import { storeFile } from "@/db/queries/files/store-file";
import { commitments } from "@/db/queries/policies/commitments";
import { addEvidence } from "@/db/queries/policies/milestone-evidence";
import type { AreaCode } from "@/lib/domain/area";
import { shanghaiDate } from "@/lib/domain/period";
import { boundAreas } from "@/lib/domain/policy/binding";
import { EVIDENCE_BYTES_MAX, evidenceMediaType } from "@/lib/domain/policy/evidence-file";
import { refuse } from "@/lib/domain/refusal";
import { actorName, auditActor, type Context, requireArea } from "../context";
import { mayRecord } from "./list-milestones";

export type EvidenceAsked = {
  readonly commitment: string;
  readonly area: AreaCode;
  readonly doneOn: string;
  readonly title: string;
  readonly url: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
};

/** Records what an area did for a milestone, with the link or file that shows it. */
export async function recordEvidence(context: Context, asked: EvidenceAsked): Promise<number> {
  requireArea(context, asked.area);
  if (!mayRecord(context, asked.area)) return refuse("not-permitted", "您的角色不能登记完成情况");
  const { doneOn, title, url } = checked(asked, shanghaiDate(context.now));
  const mediaType = asked.file && evidenceMediaType(asked.file.name);
  const { origin } = context.actor;
  return await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    const tree = await areaTree(tx);
    const milestone = (await commitments(tx)).find(
      ({ commitment }) => commitment.id === asked.commitment && commitment.kind === "milestone",
    )?.commitment;
    if (!milestone) return refuse("not-found", "没有这项里程碑");
    if (!boundAreas(milestone, tree, milestone.due ?? milestone.from).includes(asked.area)) {
      return refuse("invalid-input", "这项里程碑不约束该地区");
    }
    const file =
      asked.file && mediaType
        ? {
            hash: await storeFile(tx, asked.file.bytes, mediaType, context.now),
            name: asked.file.name,
          }
        : null;
    const by = actorName(context.actor);
    const evidence = { commitment: milestone.id, area: asked.area, doneOn, title, url, file };
    const key = await addEvidence(tx, { ...evidence, by, at: context.now }, origin);
    return {
      result: key,
      audit: [{ act: "milestone.record", subject: `area:${asked.area}`, detail: { key, ...evidence } }],
    };
  });
}

/** The words and date of a deed; refuses what nobody could follow up. */
function checked({ doneOn, title, url, file }: EvidenceAsked, today: string) {
  const words = title.trim();
  if (words.length < 4 || words.length > 200) {
    return refuse("invalid-input", "请写明完成情况，如文件名称和文号（4 至 200 个字）");
  }
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(doneOn) && !Number.isNaN(Date.parse(`${doneOn}T00:00:00Z`));
  if (!isDate) return refuse("invalid-input", "完成日期须写作 2022-06-20");
  if (doneOn > today) return refuse("invalid-input", "完成日期不能晚于今天");
  const link = url.trim();
  if (link !== "" && !/^https?:\/\/\S+$/i.test(link)) {
    return refuse("invalid-input", "网址须以 http:// 或 https:// 开头");
  }
  if (link === "" && file === null) return refuse("invalid-input", "请附上文件或网址");
  if (file && evidenceMediaType(file.name) === null) {
    return refuse("invalid-input", "附件须为 PDF、OFD、图片、Word 或 Excel 文件");
  }
  if (file && (file.bytes.byteLength === 0 || file.bytes.byteLength > EVIDENCE_BYTES_MAX)) {
    return refuse("invalid-input", "附件不能为空，且不超过 10 MB");
  }
  return { doneOn, title: words, url: link === "" ? null : link };
}
