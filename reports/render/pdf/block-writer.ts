import { INK, STATUS_COLOUR } from "@/lib/charts/palette";
import type { Block, ChartOption, Run } from "@/lib/domain/reports/report-document";
import { STATUSES, type Status } from "@/lib/domain/targets/standing";
import { INSET } from "./column-widths";
import { headLines } from "./head-lines";
import { isSection, tableLayout } from "./table-layout";
import { keepRanges, type WrittenRun } from "./unbroken-ranges";

export type ChartJob = {
  readonly path: string;
  readonly option: ChartOption;
  readonly caption: string;
  readonly alternative: string;
  readonly millimetres: { readonly width: number; readonly height: number };
};

/** A block in the template's words; `movable` when it is in one piece and may change places with text. */
export type WrittenBlock = { readonly kind: Block["kind"]; readonly movable: boolean };

type Table = Extract<Block, { kind: "table" }>;
type Chart = Extract<Block, { kind: "chart" }>;
type Millimetres = { readonly width: number; readonly height: number };

/** Writes blocks for the template, numbering the tables and collecting the pictures on the way. */
export class BlockWriter {
  readonly charts: ChartJob[] = [];
  private tables = 0;

  constructor(private readonly figureBase: string) {}

  /** `page` is the room for text. */
  write(blocks: readonly Block[], page: Millimetres): WrittenBlock[] {
    return blocks.map((block) => {
      if (block.kind === "table") return this.table(block, page);
      if (block.kind === "chart") return this.chart(block, page);
      if (block.kind === "heading") return { ...block, movable: false };
      return { kind: block.kind, movable: false, runs: this.runs(block.runs) };
    });
  }

  private table(table: Table, page: Millimetres): WrittenBlock {
    checkShape(table);
    this.tables += 1;
    const { size, widths, insets, tall } = tableLayout(table, page);
    const written = {
      kind: table.kind,
      id: `table-${this.tables}`,
      movable: !tall,
      caption: table.caption,
      unit: table.unit.replace(/^单位[:：]\s*/, ""),
      notes: table.notes.map((note) => note.replace(/^注[:：]\s*/, "")),
      size,
      widths,
      columns: table.columns.map(({ head, align, group = null }, index) => ({
        head: headLines(head, (widths[index]! - 2 * INSET) / size),
        align,
        group,
      })),
      rows: table.rows.map((row, index) => ({
        emphasis: row.emphasis ?? null,
        section: isSection(row),
        cells: row.cells.map((cell, at) => ({ runs: this.runs(cell), inset: insets[index]?.[at] ?? null })),
      })),
    };
    return written;
  }

  private chart({ option, ...chart }: Chart, page: Millimetres): WrittenBlock {
    const path = `charts/${this.charts.length + 1}.svg`;
    const { caption, alternative, height } = chart;
    this.charts.push({ path, option, caption, alternative, millimetres: { width: page.width, height } });
    const written = { ...chart, path, movable: true };
    return written;
  }

  private runs(runs: readonly Run[]): object[] {
    return keepRanges(runs.map((run) => this.run(run)));
  }

  private run(run: Run): WrittenRun {
    if (run.kind === "text") return run;
    const { kind, text } = run;
    if (kind === "figure") {
      return { kind, text, address: `${this.figureBase}/figures/${encodeURIComponent(run.id)}` };
    }
    // A standing we have no mark for keeps its words: those are what holds.
    return isStatus(run.standing)
      ? { kind, text, sign: sign(run.standing), colour: STATUS_COLOUR[run.standing] }
      : { kind, text, sign: "", colour: INK };
  }
}

const isStatus = (standing: string): standing is Status => standing in STATUSES;

/** Marks as print has them: ✕ is in no font we ship. */
const sign = (status: Status): string => STATUSES[status].mark.replace("✕", "×");

/** A cell too few would push every later figure under the wrong head. */
function checkShape({ caption, columns, rows }: Table): void {
  for (const [index, row] of rows.entries()) {
    if (row.cells.length === columns.length || (isSection(row) && row.cells.length === 1)) continue;
    throw new RangeError(`${caption}：第${index + 1}行有${row.cells.length}格，表头有${columns.length}栏`);
  }
}
