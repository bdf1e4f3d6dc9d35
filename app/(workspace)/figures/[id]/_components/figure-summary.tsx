import Link from "next/link";
import type { FigurePage } from "@/lib/domain/provenance/figure-page";
import { DemoTag } from "../../../../_components/demo-tag";
import { StandingBadge } from "../../../../_components/standing-badge";

const EXACT_DIGITS = 14;

/** The value, exactly and as rounded, with all that says which value it is. */
export function FigureSummary({ page }: { page: FigurePage }) {
  const { figure, exact, coverage, shown, editions } = page;
  const here = editions.find((edition) => edition.shown);
  const current = editions.find((edition) => edition.current);
  return (
    <section className="card flex flex-col gap-1" aria-label="数值">
      <h2 className="font-normal! text-secondary">
        {page.name}
        <span className="block text-xs text-hint">
          {page.area.name} {page.period}
        </span>
      </h2>
      <p className="text-2xl font-semibold">
        {figure.reason === null ? (
          <>
            {figure.number}
            <span className="ml-1 text-[13px] font-normal text-secondary">{figure.unit}</span>
          </>
        ) : (
          <span className="text-hint">{figure.partial ? figure.partial.text : "—"}</span>
        )}
      </p>
      {exact ? (
        <p className="text-xs text-secondary" title={exact}>
          精确值 {exact.length > EXACT_DIGITS ? `${exact.slice(0, EXACT_DIGITS)}…` : exact} · {page.rounding}
        </p>
      ) : null}
      {figure.partial ? (
        <p className="text-xs text-secondary">
          {figure.partial.words}，不作为{page.area.name}的数
        </p>
      ) : null}
      {figure.reason ? <p className="text-[13px] text-at-risk">{figure.reason}</p> : null}
      {figure.standing ? (
        <StandingBadge
          status={figure.standing.status}
          reason={figure.standing.reason}
          note={figure.standing.target}
        />
      ) : null}
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-t border-hair pt-2 text-xs text-secondary">
        <Row name="口径">{page.vintage}</Row>
        <Row name="方式">
          {page.basis}
          {coverage.expected > 1 ? `（${coverage.present}/${coverage.expected} 个统筹区）` : null}
        </Row>
        <Row name="性质">{figure.demonstration ? <DemoTag /> : "真实数据"}</Row>
        <Row name="版本">
          第 {shown.publication} 次发布 · {shown.at}
        </Row>
        {here && here.publication !== shown.publication ? (
          <Row name="生效">
            自第 {here.publication} 次发布（{here.at}）起
          </Row>
        ) : null}
      </dl>
      {here?.current ? (
        <p className="text-xs text-met">✓ 现行值，此后没有修订</p>
      ) : current ? (
        <p className="rounded border border-at-risk/30 bg-at-risk-soft px-2 py-1 text-xs text-at-risk">
          这是第 {shown.publication} 次发布时的值，此后已修订。
          <Link href={`/figures/${current.id}`} prefetch={false} className="ml-1 whitespace-nowrap underline">
            看现行值 {current.text}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-hint">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
