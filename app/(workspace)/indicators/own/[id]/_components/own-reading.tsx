import type { ReactNode } from "react";
import { SCHEMES } from "@/lib/domain/dimension";
import {
  CONFIDENCE_NAMES,
  INDICATOR_GROUPS,
  LEVEL_NAMES,
  POLARITY_NAMES,
  UNIT_NAMES,
} from "@/lib/domain/indicators/definition";
import type { OwnDraftView } from "@/lib/domain/indicators/own/own-view";
import { FormulaReading } from "../../_components/formula-reading";

/** A definition to be decided on, beside what holds until then. */
export function OwnReading({ draft }: { draft: OwnDraftView }) {
  const { body, tried, before, endThrough } = draft;
  const advised = tried.findings.filter(({ severity }) => severity === "advise");
  return (
    <section className="card min-w-0">
      <h2>{endThrough ? "停用" : "定义"}</h2>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px]">
        <Row name="名称">{body.name}</Row>
        <Row name="分组">{INDICATOR_GROUPS[body.group]}</Row>
        <Row name="单位">
          {UNIT_NAMES[body.unit]}，{body.decimals} 位小数
        </Row>
        <Row name="方向">{POLARITY_NAMES[body.polarity]}</Row>
        <Row name="险种">{body.schemes.map((scheme) => SCHEMES[scheme]).join("、")}</Row>
        <Row name="层级">{body.levels.map((level) => LEVEL_NAMES[level]).join("、")}</Row>
        {endThrough ? (
          <Row name="最后适用月">{endThrough}，以后各期不再计算，以前各期不变</Row>
        ) : (
          <Row name="生效月">{body.from}，以前各期不变</Row>
        )}
        <Row name={endThrough ? "停用理由" : "来源依据"}>
          {body.source}
          {endThrough ? "" : `（${CONFIDENCE_NAMES[body.confidence]}）`}
        </Row>
        {body.caveats ? <Row name="注意">{body.caveats}</Row> : null}
      </dl>
      {advised.length > 0 ? (
        <ul className="mt-2 text-[13px] text-at-risk">
          {advised.map(({ message }) => (
            <li key={message}>! {message}</li>
          ))}
        </ul>
      ) : null}
      {before ? (
        <details open className="mt-2 text-[13px]">
          <summary className="cursor-pointer text-secondary">此前的定义：{before.version}</summary>
          <FormulaReading formulas={before.formulas} />
        </details>
      ) : null}
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-hint">{name}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}
