import Link from "next/link";
import type {
  EffectChange,
  EffectGroup,
  EffectLine,
  EffectSide,
} from "@/lib/domain/submissions/effect/effect-view";
import { partialNote } from "@/lib/domain/submissions/effect/effect-words";

const GROUPS_SHOWN = 8;
/** Of one indicator; a correction of a past month changes it in many later ones. */
const LINES_SHOWN = 4;

const TONES = { good: "text-met", bad: "text-behind", neutral: "text-secondary" } as const;

function Coverage({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <span className="mx-1.5 text-xs text-hint">
      <span className="sr-only">已报地区</span>
      {text}
    </span>
  );
}

function Side({ side, href, shared }: { side: EffectSide; href?: string | null; shared: boolean }) {
  const { text, reason, detail, coverage } = side;
  const isNumber = reason === null;
  return (
    <span className="whitespace-nowrap" title={detail ?? undefined}>
      {shared ? null : <Coverage text={coverage} />}
      {href && isNumber ? (
        <Link href={href} prefetch={false}>
          {text}
        </Link>
      ) : (
        text
      )}
      {isNumber ? null : <span className="ml-1.5 text-xs text-hint">{reason}</span>}
    </span>
  );
}

const Change = ({ change }: { change: EffectChange | null }) =>
  change ? <span className={TONES[change.tone]}>{change.text}</span> : <span className="text-hint">—</span>;

function Row({ line, name }: { line: EffectLine; name: string | null }) {
  const { before, after } = line;
  // Told once where both sums are of the same areas.
  const shared = before.coverage === after.coverage;
  return (
    <tr>
      <th scope="row" className="min-w-36 align-top">
        {name ?? <span className="sr-only">同上</span>}
      </th>
      <td className="words align-top whitespace-nowrap">{line.scheme}</td>
      <td className="words align-top whitespace-nowrap text-secondary">
        {line.area}
        {shared ? <Coverage text={after.coverage} /> : null}
        {line.current ? null : <span className="block text-xs text-hint">{line.period}</span>}
      </td>
      <td className="align-top text-secondary" data-label="现在">
        <Side side={before} href={line.href} shared={shared} />
      </td>
      <td className="align-top" data-label="发布后">
        <Side side={after} shared={shared} />
      </td>
      <td className="align-top whitespace-nowrap" data-label="变动">
        <Change change={line.change} />
      </td>
      <td className="align-top whitespace-nowrap" data-label="较上年同期">
        <Change change={line.lastYear} />
      </td>
    </tr>
  );
}

function Table({ groups, all }: { groups: readonly EffectGroup[]; all: boolean }) {
  return (
    <div className="scroll-x">
      <table className="table table-dense table-folds">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" className="words">
              险种
            </th>
            <th scope="col" className="words">
              地区、期间
            </th>
            <th scope="col">现在</th>
            <th scope="col">发布后</th>
            <th scope="col">变动</th>
            <th scope="col">较上年同期</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ name, lines }) =>
            lines
              .slice(0, all ? lines.length : LINES_SHOWN)
              .map((line, index) => <Row key={line.key} line={line} name={index === 0 ? name : null} />),
          )}
        </tbody>
      </table>
    </div>
  );
}

const linesOf = (groups: readonly EffectGroup[]): number =>
  groups.reduce((count, { lines }) => count + lines.length, 0);

/** Figures by indicator, the farthest movement first; what does not fit is folded, and said how much it is. */
export function EffectFigures({ groups }: { groups: readonly EffectGroup[] }) {
  if (groups.length === 0) return null;
  const first = groups.slice(0, GROUPS_SHOWN);
  const shown = first.reduce((count, { lines }) => count + Math.min(lines.length, LINES_SHOWN), 0);
  const rest = linesOf(groups) - shown;
  const note = partialNote(groups);
  const period = groups.flatMap(({ lines }) => lines).find(({ current }) => current)?.period;
  return (
    <div className="mt-3">
      <h3 className="text-[13px] font-semibold text-secondary">
        变动最大的指标
        {period ? <span className="ml-2 text-xs font-normal text-hint">未注明期间的是{period}</span> : null}
      </h3>
      {note ? <p className="text-xs text-hint">{note}</p> : null}
      <Table groups={first} all={false} />
      {rest > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-[13px] text-brand">
            另有 {rest} 个数，查看全部 {groups.length} 个指标的 {linesOf(groups)} 个数
          </summary>
          <Table groups={groups} all />
        </details>
      ) : null}
    </div>
  );
}
