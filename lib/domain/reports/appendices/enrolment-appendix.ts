import { divide } from "../../decimal";
import { ratio } from "../../value";
import { figures, heading, paragraph, row, type TableBlock, withoutEmpty, words } from "../blocks";
import {
  baseCell,
  cell,
  changeCell,
  DASH,
  differenceCell,
  partialCell,
  partialChangeCell,
  shareCell,
  tableScales,
} from "../figure-cells";
import { noteOfAbsent, noteOfOneOffs, ROUNDING_NOTE } from "../notes";
import type { DraftSection } from "../report-chart";
import type { Row } from "../report-document";
import type { ReportFacts } from "../report-facts";
import type { ReportFigure, Side } from "../report-figure";

const SCALES = tableScales([]);

const LINES = [
  ["合　计", "A01", "all", true],
  ["职工医保", "A01", "employee", false],
  ["　其中：在职职工", "A01.active", "employee", false],
  ["　　　　退休人员", "A01.retired", "employee", false],
  ["居民医保", "A01", "resident", false],
  ["　其中：成年人", "A01.adult", "resident", false],
  ["　　　　中小学生儿童", "A01.minor", "resident", false],
  ["　　　　大学生", "A01.student", "resident", false],
] as const;

/** 附表1: who is enrolled, by scheme and group; key groups and aid beside their lists. */
export function enrolmentAppendix(facts: ReportFacts): DraftSection {
  const tables = [...peopleTable(facts), ...keyTable(facts)];
  return {
    orientation: "portrait",
    blocks: [
      heading(1, "附表1　参保情况"),
      ...(tables.length > 0 ? tables : [paragraph("本期数据来源没有参保数据。")]),
    ],
  };
}

type Cells = Row["cells"];
type Heads = TableBlock["columns"];

/** Everybody reported: this year beside last year's same time. */
function wholeColumns({ figure }: ReportFacts): { heads: Heads; cells: (people: ReportFigure) => Cells } {
  const all = figure("A01");
  return {
    heads: ["期末人数", "上年同期", "增减", "增长", "占比"].map(figures),
    cells: (people) => {
      const share = ratio(people.value, all.value);
      return [
        cell(people, SCALES),
        baseCell(people, SCALES),
        differenceCell(people, SCALES),
        changeCell(people),
        shareCell(people, share.known ? share.value : null),
      ];
    },
  };
}

/** Somebody did not: the sum is missing, and those that reported are compared with themselves only. */
function partialColumns({ figure }: ReportFacts, present: number): ReturnType<typeof wholeColumns> {
  const all = figure("A01").partial;
  return {
    heads: ["期末人数", `${present}个统筹区合计`, "同口径增长", "占比"].map(figures),
    cells: (people) => {
      const growth = people.code === "A01" ? figure("A03", { scheme: people.scheme }) : null;
      const share = people.partial && all ? divide(people.partial.value, all.value) : null;
      return [
        cell(people, SCALES),
        partialCell(people, SCALES),
        growth ? partialChangeCell(growth) : DASH,
        shareCell(people, share),
      ];
    },
  };
}

function peopleTable(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const { value, partial } = figure("A01");
  const { heads, cells } =
    value.known || !partial ? wholeColumns(facts) : partialColumns(facts, partial.present);
  const rows = withoutEmpty(
    LINES.map(([name, code, scheme, total]) =>
      row(name, cells(figure(code, { scheme })), total ? "total" : undefined),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "附表1　基本医疗保险参保情况",
      unit: `${SCALES.people.unit}、%`,
      columns: [words("项　目", 3), ...heads],
      rows,
      notes: [
        "期末时点数，按险种去重。",
        ...noteOfOneOffs(rows),
        ...noteOfAbsent(facts, ["enrolment"]),
        ROUNDING_NOTE,
      ],
    },
  ];
}

const PEOPLE: Omit<Side, "side"> = { unit: "person", decimals: 2 };
const KEY_LINES = [
  ["特困人员", "A06.destitute"],
  ["低保对象", "A06.allowance"],
  ["防止返贫监测对象", "A06.monitored"],
  ["合　计", "A06"],
] as const;

function keyTable(facts: ReportFacts): TableBlock[] {
  const { figure } = facts;
  const side = (code: string, which: Side["side"]) => figure(code, { side: { side: which, ...PEOPLE } });
  const partly = !figure("A06").value.known && figure("A06").partial !== null;
  const line = (name: string, code: string, total: boolean): Row =>
    row(
      name,
      [
        partialCell(side(code, "denominator"), SCALES),
        partialCell(side(code, "numerator"), SCALES),
        partialCell(figure(code), SCALES),
        changeCell(figure(code)),
      ],
      total ? "total" : undefined,
    );
  const rows = withoutEmpty([
    ...KEY_LINES.map(([name, code]) => line(name, code, code === "A06")),
    line("资助参保（应资助、实际资助）", "A07", false),
    line("居民缴费（应缴、已缴）", "A10", false),
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "附表1续　重点人群参保、资助和缴费情况",
      unit: `${SCALES.people.unit}、%、个百分点`,
      columns: [words("人　群", 3), figures("应参保"), figures("已参保"), figures("比例"), figures("同比")],
      rows,
      notes: [
        "应参保人数为民政、农业农村部门推送的名单人数；一人兼有多种身份的只计一次。",
        ...(partly ? [`表中为已报送的${figure("A06").partial?.present}个统筹区合计，不作同比。`] : []),
        ...noteOfOneOffs(rows),
        ...noteOfAbsent(facts, ["enrolment"]),
      ],
    },
  ];
}
