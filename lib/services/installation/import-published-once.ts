import { readFile } from "node:fs/promises";
import { writeAudited } from "@/db/audited-transaction";
import { installationMark, setInstallationMark } from "@/db/queries/installation/installation-marks";
import { publishedStatisticsPath } from "@/db/reference-files";
import { auditActor, type Context } from "../context";
import { importPublished } from "./import-published";

const MARK = "published-statistics";

/** Imports the shipped file of published statistics into an installation that never had it. */
export async function importPublishedOnce(context: Context, begun: () => void): Promise<void> {
  if (await installationMark(context.db, MARK)) return;
  begun();
  const content: unknown = JSON.parse(await readFile(publishedStatisticsPath(), "utf8"));
  const { placed, unplaced } = await importPublished(context, content);
  await writeAudited(context.db, auditActor(context.actor), context.now, async (tx) => {
    await setInstallationMark(tx, MARK, context.now.toISOString());
    const detail = { placed, unplaced: unplaced.length };
    return {
      result: undefined,
      audit: [{ act: "published.import", subject: "published-statistics", detail }],
    };
  });
}
