import { heading, paragraph } from "../blocks";
import type { DraftBlock, DraftSection } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { targetTable } from "../sections/targets";

/** 附表6: every commitment in force, those that bind by themselves before those that only inform. */
export function targetAppendix({ standings }: ReportFacts): DraftSection {
  const binding = standings.filter((standing) => standing.binding);
  const informing = standings.filter((standing) => !standing.binding);
  const tables: DraftBlock[] = [
    ...(binding.length > 0 ? [targetTable("附表6　对本地区生效的目标", binding)] : []),
    ...(informing.length > 0
      ? [
          targetTable(
            `附表6${binding.length > 0 ? "续" : ""}　供参照的规划和文件（不直接约束本地区）`,
            informing,
          ),
        ]
      : []),
  ];
  return {
    orientation: "portrait",
    blocks: [
      heading(1, "附表6　规划与年度目标对照"),
      ...(tables.length > 0 ? tables : [paragraph("本期没有在用目标。")]),
    ],
  };
}
