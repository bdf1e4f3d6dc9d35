import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  CALCULATORS,
  calculatorEntry,
  isCalculatorKind,
} from "@/lib/domain/calculators/calculator-catalogue";
import { periodText, periodThrough } from "@/lib/domain/period";
import { calculate } from "@/lib/services/calculators/calculate";
import { calculatorQuery } from "@/lib/web/calculator-query";
import type { PageSearch } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { PrintButton } from "../../../_components/print-button";
import { CalculatorForm } from "../_components/calculator-form";
import { NeedCard } from "../_components/need-card";
import { ResultCard } from "../_components/result-card";
import { WorkingCard } from "../_components/working-card";

type Props = { params: Promise<{ calculator: string }>; searchParams: Promise<PageSearch> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { calculator } = await params;
  return { title: isCalculatorKind(calculator) ? CALCULATORS[calculator].name : "政策测算" };
}

export default async function CalculatorPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("read-figures");
  const [{ calculator: kind }, search] = await Promise.all([params, searchParams]);
  if (!isCalculatorKind(kind)) notFound();
  const entry = calculatorEntry(kind);
  const query = await calculatorQuery(viewer, kind, search);
  const result = await calculate(viewer, kind, query, query.typed);
  const period = query.edition ? periodText(periodThrough(query.edition.through)) : null;
  const asked = new URLSearchParams({
    area: result.area.code,
    year: String(result.year),
    ...(period ? { period } : {}),
    ...Object.fromEntries(
      Object.entries(query.typed).flatMap(([name, text]) => (text ? [[name, text]] : [])),
    ),
  });
  return (
    <>
      <Breadcrumb crumbs={[{ label: "政策测算", href: "/calculators" }, { label: entry.name }]} />
      <div className="mt-0.5 mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <h1>{result.title}</h1>
        {result.demonstration ? <DemoTag /> : null}
        {result.informative.length > 0 ? <span className="text-at-risk">! 仅供参考</span> : null}
      </div>
      <CalculatorForm
        area={result.area.code}
        areas={query.areas}
        year={result.year}
        years={result.years}
        period={period}
        periods={query.periods}
        fields={entry.fields}
        typed={query.typed}
        aside={
          <>
            <a
              href={`/calculators/${kind}/export?${asked}`}
              className="button min-h-7! py-0.5! text-[13px]"
              download
            >
              下载 XLSX
            </a>
            <PrintButton />
          </>
        }
      />
      {result.problems.length > 0 ? (
        <div
          role="alert"
          className="mb-3 rounded border border-behind bg-behind-soft px-3 py-2 text-[13px] text-behind"
        >
          {result.problems.map((problem) => (
            <p key={problem}>✕ {problem}</p>
          ))}
        </div>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {result.tables.map((table) => (
            <ResultCard key={table.caption} table={table} />
          ))}
          <NoteList notes={[...yearNote(query.year, result.year), ...notesOf(result)]} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <NeedCard needs={result.needs} />
          <WorkingCard steps={result.steps} inputs={result.inputs} />
        </div>
      </div>
    </>
  );
}

/** A year from the address that no text speaks of is not silently another one. */
const yearNote = (asked: number | null, year: number): string[] =>
  asked === null || asked === year ? [] : [`登记的文件中没有${asked}年的规定，以下按${year}年的规定测算`];

const notesOf = ({ informative, caveats }: Awaited<ReturnType<typeof calculate>>): string[] => [
  ...informative.map((title) => `${title}是征求意见稿或政策解读，不约束任何地区，结果仅供参考`),
  ...caveats,
];

function NoteList({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="card min-w-0">
      <h2>说明</h2>
      <ul className="list-disc pl-5 text-[13px] text-secondary">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
