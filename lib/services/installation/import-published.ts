import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { areaTree } from "@/db/queries/areas/area-tree";
import type { Contradiction } from "@/lib/domain/indicators/contradictions";
import { periodText, periodThrough } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import {
  isPlaced,
  type PlacedRow,
  type PublishedRow,
  placeRow,
  type UnplacedRow,
} from "@/lib/domain/submissions/bulletin/published-row";
import type { Context } from "../context";
import { areaContradictions } from "../figures/figure-contradictions";
import { writeBulletin } from "../submissions/bulletin-workbook";
import { submitFile } from "../submissions/submit-file";

const ROWS = z.array(
  z.object({
    year: z.number(),
    area: z.string(),
    scheme: z.string(),
    item: z.string(),
    value: z.union([z.string(), z.number()]),
    unit: z.string(),
    source: z.string(),
    period: z.string(),
    kind: z.string(),
    note: z.string().optional(),
  }),
);

export type Imported = {
  readonly rows: number;
  readonly placed: number;
  readonly submissions: readonly {
    readonly submission: number;
    readonly area: string;
    readonly period: string;
    readonly vintage: string;
    readonly rows: number;
    readonly status: string;
    readonly findings: readonly unknown[];
  }[];
  readonly unplaced: readonly UnplacedRow[];
  /** What the sources say that cannot all be right; nothing is mended. */
  readonly contradictions: readonly (Pick<Contradiction, "rule" | "message"> & {
    readonly area: string;
    readonly period: string;
    readonly vintage: string;
  })[];
};

const groupKey = ({ area, through, vintage }: PlacedRow): string => `${area.code}|${through}|${vintage}`;

/** Earlier periods first, so that bases are there when growth is computed. */
function groups(placed: readonly PlacedRow[]): PlacedRow[][] {
  const found = new Map<string, PlacedRow[]>();
  for (const row of placed) found.set(groupKey(row), [...(found.get(groupKey(row)) ?? []), row]);
  return [...found.values()].sort((a, b) =>
    (a[0] as PlacedRow).through < (b[0] as PlacedRow).through ? -1 : 1,
  );
}

/**
 * Turns a file of published statistics into the product's own workbooks, one per area, period and vintage, and puts
 * each through the same submission path as anyone's upload. Lines that cannot be placed are named and left out.
 */
export async function importPublished(context: Context, content: unknown): Promise<Imported> {
  const parsed = ROWS.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse(
      "invalid-input",
      `文件不是公布数据的格式：第 ${String(issue?.path[0] ?? 0)} 条 ${issue?.path.slice(1).join(".")} ${issue?.message}`,
    );
  }
  const tree = await areaTree(context.db);
  const all = parsed.data.map((row, index) => placeRow(row as PublishedRow, index, tree));
  const placed = all.filter(isPlaced);
  const folder = await mkdtemp(join(tmpdir(), "yiheng-import-"));
  const submissions: Imported["submissions"][number][] = [];
  const contradictions: Imported["contradictions"][number][] = [];
  try {
    for (const rows of groups(placed)) {
      submissions.push(await submitGroup(context, folder, rows));
      contradictions.push(...(await groupContradictions(context, rows)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    rows: all.length,
    placed: placed.length,
    submissions,
    unplaced: all.filter((row): row is UnplacedRow => !isPlaced(row)),
    contradictions,
  };
}

async function submitGroup(
  context: Context,
  folder: string,
  rows: readonly PlacedRow[],
): Promise<Imported["submissions"][number]> {
  const { area, through, vintage } = rows[0] as PlacedRow;
  const period = periodText(periodThrough(through));
  const fileName = `${area.name}-${period}-${vintage}.xlsx`;
  const path = join(folder, `${area.code}-${period}-${vintage}.xlsx`);
  const lines = rows.map(({ row }) => ({
    item: row.item,
    scheme: row.scheme,
    value: String(row.value),
    unit: row.unit,
    longSeries: row.kind === "数智库长序列",
    source: row.source,
    note: row.note ?? "",
  }));
  await writeFile(path, await writeBulletin(area, through, lines));
  const submitted = await submitFile(context, context, {
    form: "bulletin",
    area: area.code,
    period,
    vintage,
    fileName,
    path,
    reason: null,
    accept: true,
    explanation: "公布数据照录，不作改动",
  });
  const { submission, status, findings } = submitted;
  return { submission, area: area.code, period, vintage, rows: rows.length, status, findings };
}

async function groupContradictions(
  { db, scope, actor }: Context,
  rows: readonly PlacedRow[],
): Promise<Imported["contradictions"]> {
  const { area, through, vintage } = rows[0] as PlacedRow;
  const found = await areaContradictions(db, scope, area.code, through, vintage, actor.origin, null);
  const place = { area: area.code, period: periodText(periodThrough(through)), vintage };
  return found.map(({ rule, message }) => ({ ...place, rule, message }));
}
