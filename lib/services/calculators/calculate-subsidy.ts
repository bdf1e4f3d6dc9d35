import { arrivalDeadlines, deadlineToJudge, lastDay } from "@/lib/domain/calculators/arrival-deadline";
import { type Calculation, calculationOf, type ResultTable } from "@/lib/domain/calculators/calculation";
import { CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import {
  areaClassOf,
  type CalculatorGround,
  commitmentFor,
  isNeed,
} from "@/lib/domain/calculators/calculator-ground";
import { type Arrival, arrivalOf, dueOf, subsidyDue } from "@/lib/domain/calculators/subsidy-arrival";
import { subsidyChecks, subsidyRule } from "@/lib/domain/calculators/subsidy-rule";
import {
  GOVERNMENTS,
  type Government,
  type SubsidySharing,
  shareSubsidy,
} from "@/lib/domain/calculators/subsidy-sharing";
import { isTerm, type Lookup } from "@/lib/domain/calculators/term";
import { termText } from "@/lib/domain/calculators/term-text";
import { typedNumbers } from "@/lib/domain/calculators/typed-number";
import { leaf } from "@/lib/domain/indicators/expression";
import { cumulativeName, month, shanghaiDate, yearOf } from "@/lib/domain/period";
import { AREA_CLASSES } from "@/lib/domain/policy/parameter-role";
import type { Context } from "../context";
import { type AskedCell, acceptedCells } from "./accepted-cells";
import { acceptedFigures } from "./accepted-figures";
import { type CalculatorPlace, calculatorFoundation } from "./calculator-foundation";

const LEVELS = Object.keys(GOVERNMENTS) as Government[];

const cellsOf = (side: "due" | "arrived", words: string): AskedCell[] =>
  LEVELS.map((level) => ({
    name: `${GOVERNMENTS[level]}${words}`,
    leaf: leaf(`subsidy.${side}.${level}`, { scheme: "resident" }),
    unit: "yuan",
  }));

const NONE = { text: "—", tone: "hint" } as const;

const SHORT: Record<Government, string> = {
  central: "中央",
  province: "省级",
  prefecture: "市级",
  county: "县级",
};

/** "中央财政"; levels that no text divides stay together: "省级、市级、县级财政合计". */
function nameOf(payers: readonly Government[]): string {
  const [only, ...others] = payers;
  if (only && others.length === 0) return GOVERNMENTS[only];
  return `${payers.map((payer) => SHORT[payer]).join("、")}财政合计`;
}

/** Who pays how much of residents' subsidy per head and in all, and what of it has arrived by its deadline. */
export async function calculateSubsidy(
  context: Context,
  place: CalculatorPlace,
  typed: { readonly persons?: string | undefined },
): Promise<Calculation> {
  const { ground, year, years } = await calculatorFoundation(context, place, CALCULATORS.subsidy.roles);
  const { area, edition } = place;
  const numbers = typedNumbers();
  const [figures, dues, arrived] = await Promise.all([
    acceptedFigures(context, area, edition, ["A01"]),
    acceptedCells(context, ground.tree, area, edition, cellsOf("due", "应到位补助")),
    acceptedCells(context, ground.tree, area, edition, cellsOf("arrived", "已到位补助")),
  ]);
  const persons = numbers.read(typed.persons, { name: "居民参保人数", unit: "person" });
  const insured: Lookup = persons ?? figures("居民参保人数", { indicator: "A01" });
  const rule = subsidyRule(ground);
  const sharing = shareSubsidy(rule);
  const tables = [sharingTable(sharing, insured)];
  const caveats = [...subsidyChecks(ground, rule, sharing)];
  if (edition && persons === null && yearOf(edition.through) !== year) {
    caveats.push(
      `标准是${year}年的，参保人数是${cumulativeName(edition.through)}的：合计是按${year}年标准的试算`,
    );
  }
  if (edition) {
    // A standard of another year says nothing about what was due in the year of the data.
    const shares = yearOf(edition.through) === year ? sharing.shares : [];
    const owed = LEVELS.map((level, index) => dueOf(level, shares, insured, dues[index] as Lookup));
    const arrival = arrivalTable(ground, place, { owed, arrived }, shanghaiDate(context.now));
    tables.push(arrival.table);
    caveats.push(...arrival.caveats);
  }
  return calculationOf({
    title: titleOf(area.name, year, ground, sharing),
    area,
    year,
    years,
    tables,
    caveats,
    problems: numbers.problems,
  });
}

function titleOf(name: string, year: number, ground: CalculatorGround, sharing: SubsidySharing): string {
  const areaClass = areaClassOf(ground);
  const head = `${name}${areaClass ? `（${AREA_CLASSES[areaClass]}）` : ""}${year}年居民医保财政补助`;
  if (!isTerm(sharing.standard)) return `${head}无法测算：${sharing.standard.name}`;
  const parts = sharing.shares.flatMap(({ payers, perHead }) =>
    isTerm(perHead) ? [`${payers.map((payer) => SHORT[payer]).join("、")} ${termText(perHead)}`] : [],
  );
  const words = parts.length > 0 ? parts.join("，") : "各级分担无法测算";
  return `${head}每人 ${termText(sharing.standard)}：${words}`;
}

function sharingTable(sharing: SubsidySharing, insured: Lookup): ResultTable {
  const rows = sharing.shares.map(({ payers, perHead }) => [
    { text: nameOf(payers) },
    perHead,
    isTerm(perHead) ? subsidyDue(perHead, insured) : NONE,
  ]);
  return {
    caption: "各级财政分担",
    head: [{ text: "财政级次" }, { text: "每人每年" }, { text: "按参保人数应到位" }],
    rows: [
      ...rows,
      [
        { text: "人均财政补助标准" },
        sharing.standard,
        isTerm(sharing.standard) ? subsidyDue(sharing.standard, insured) : NONE,
      ],
    ],
  };
}

type Reported = {
  readonly owed: readonly ReturnType<typeof dueOf>[];
  readonly arrived: readonly Lookup[];
};

/** Due against arrived, by level of government, judged by the deadline of the data's own year. */
function arrivalTable(
  ground: CalculatorGround,
  { edition, area }: CalculatorPlace,
  { owed, arrived }: Reported,
  today: string,
): { table: ResultTable; caveats: string[] } {
  const through = edition?.through ?? ground.at;
  const found = commitmentFor({ ...ground, at: month(yearOf(through), 12) }, "subsidy.deadline");
  const deadlines = isNeed(found) ? [] : arrivalDeadlines(found);
  const deadline = deadlineToJudge(deadlines, lastDay(through), today);
  const partly = deadline !== null && deadline.share !== null;
  const rows = LEVELS.map((level, index) => {
    const [due, paid] = [owed[index]?.due as Lookup, arrived[index] as Lookup];
    const arrival = arrivalOf([level], due, paid, deadline, today);
    return [
      { text: GOVERNMENTS[level] },
      due,
      paid,
      arrival.outstanding,
      ...(partly ? [arrival.lacking ?? NONE] : []),
      verdictOf(arrival, deadline?.date ?? null, today),
    ];
  });
  const words = deadline
    ? `期限：${deadline.date} 前到位${deadline.share ? termText(deadline.share) : "全部"}`
    : "登记的文件没有写明本年度的到位期限";
  return {
    table: {
      caption: `${area.name}${cumulativeName(through)}财政补助到位`,
      head: [
        { text: "财政级次" },
        { text: owed.every(({ byText }) => byText) ? "应到位" : "报送的应到位" },
        { text: "已到位" },
        { text: "尚未到位" },
        ...(partly ? [{ text: "期限内应到未到" }] : []),
        { text: "情况", words: true },
      ],
      rows,
      note: words,
    },
    caveats: isNeed(found)
      ? []
      : [`${words}；依据：${found.entry.documentTitle}“${found.entry.commitment.quote}”`],
  };
}

function verdictOf({ isOverdue, lacking }: Arrival, date: string | null, today: string) {
  if (isOverdue === null) return { text: "— 无法判断", tone: "hint" as const };
  if (date === null || lacking === null) return { text: "— 没有期限", tone: "hint" as const };
  if (isOverdue) return { text: "✕ 逾期未足额", tone: "bad" as const };
  return date < today
    ? { text: "✓ 按期到位", tone: "good" as const }
    : { text: "→ 未到期限", tone: "hint" as const };
}
