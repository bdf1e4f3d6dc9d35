import Link from "next/link";
import {
  CATALOGUE_SCHEMES,
  type CatalogueEntry,
  type CatalogueFamily,
  type CatalogueGroup,
  isFamily,
} from "@/lib/domain/indicators/catalogue-view";
import { FigureNumber } from "../../../_components/figure-number";
import { StandingMark } from "../../../_components/standing-mark";

const COLUMN_NAMES = { all: "合计", employee: "职工医保", resident: "居民医保" } as const;

/** One group of the catalogue: what each indicator is, and its latest figures by scheme. */
export function CatalogueTable({ group, place }: { group: CatalogueGroup; place: string }) {
  return (
    <section className="card mb-3 min-w-0" id={group.name}>
      <h2>
        {group.name}
        <span className="ml-2 font-normal text-hint">{countOf(group)} 项</span>
      </h2>
      <div className="scroll-x mt-1">
        <table className="table min-w-[66rem] table-fixed">
          <colgroup>
            <col className="w-[22%]" />
            <col className="w-[25%]" />
            <col className="w-[8%]" />
            <col className="w-[9%]" />
            <col className="w-[13%]" />
            <col className="w-[11%]" />
            <col className="w-[12%]" />
          </colgroup>
          <thead>
            <tr>
              <th>指标</th>
              <th className="words">公式</th>
              <th className="words">方向</th>
              <th className="words">依据</th>
              {CATALOGUE_SCHEMES.map((scheme) => (
                <th key={scheme}>{COLUMN_NAMES[scheme]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.entries.map((entry) =>
              isFamily(entry) ? (
                <FamilyRows key={entry.code} family={entry} place={place} />
              ) : (
                <EntryRow key={entry.code} entry={entry} place={place} />
              ),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export const countOf = (group: CatalogueGroup): number =>
  group.entries.reduce((sum, entry) => sum + (isFamily(entry) ? entry.children.length : 1), 0);

/** The readings of a family by name: a reader knows the number of an indicator, not the English code of its part. */
const defaultName = ({ children, default: code }: CatalogueFamily): string =>
  children.find((entry) => entry.code === code)?.name ?? "第一项";

function FamilyRows({ family, place }: { family: CatalogueFamily; place: string }) {
  return (
    <>
      <tr>
        <td>
          <Link href={`/indicators/${family.code}?${place}`} prefetch={false}>
            <span className="mr-2 text-hint">{family.code}</span>
            {family.name}
          </Link>
        </td>
        <td className="words text-xs text-hint" colSpan={3}>
          下设 {family.children.length} 项
          {family.default ? `，不指明时用${defaultName(family)}` : "，使用时须指明分项"}
        </td>
        <td colSpan={CATALOGUE_SCHEMES.length} />
      </tr>
      {family.children.map((entry) => (
        <EntryRow key={entry.code} entry={entry} place={place} child />
      ))}
    </>
  );
}

function EntryRow({
  entry,
  place,
  child = false,
}: {
  entry: CatalogueEntry;
  place: string;
  child?: boolean;
}) {
  const part = child || entry.code.includes(".");
  return (
    <tr>
      <td className={part ? "pl-12!" : ""}>
        <Link href={`/indicators/${entry.code}?${place}`} prefetch={false}>
          {part ? null : <span className="mr-2 text-hint">{entry.code}</span>}
          {entry.name}
        </Link>
        <span className="ml-1 text-xs whitespace-nowrap text-hint">（{entry.unit}）</span>
      </td>
      <td className="words text-xs text-secondary">{entry.formula}</td>
      <td className="words text-xs whitespace-nowrap text-secondary">{entry.polarity}</td>
      <td className="words text-xs whitespace-nowrap text-secondary" title={entry.source}>
        {entry.confidence}
      </td>
      {entry.notApplicable ? (
        <td colSpan={CATALOGUE_SCHEMES.length} className="text-xs text-hint">
          {entry.notApplicable}
        </td>
      ) : (
        CATALOGUE_SCHEMES.map((scheme) => {
          const figure = entry.figures[scheme];
          return (
            <td key={scheme} className="whitespace-nowrap">
              {figure ? <FigureNumber figure={figure} unit /> : null}
              {figure ? <StandingMark standing={figure.standing} /> : null}
            </td>
          );
        })
      )}
    </tr>
  );
}
