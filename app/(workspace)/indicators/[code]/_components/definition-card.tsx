import Link from "next/link";
import type { IndicatorPage } from "@/lib/domain/indicators/indicator-page";
import { OWN_CODE } from "@/lib/domain/indicators/own/own-body";
import { shownNumber } from "@/lib/domain/indicators/shown-number";
import { versionName } from "@/lib/domain/indicators/version-ranges";
import type { Origin } from "@/lib/domain/vintage";

/** What the indicator is: formula, sides, source, reliability, caveats, and every version it ever had. */
export function DefinitionCard({
  page,
  place,
  defines,
}: {
  page: IndicatorPage;
  place: string;
  /** Whose data the reader may define indicators for; null where they may not. */
  defines: Origin | null;
}) {
  const { formula, versions, siblings } = page;
  return (
    <section className="card">
      <h2>
        定义 {shownNumber(page.code)}，{versionName(formula.version)}（{formula.validity}）
      </h2>
      <p className="mt-1 leading-6 break-words">{formula.text}</p>
      <p className="mt-0.5 text-[13px] leading-6 break-words text-secondary">{formula.sentence}</p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px] text-secondary">
        <Row name={formula.denominator ? "分子" : "内容"}>{formula.numerator}</Row>
        {formula.denominator ? <Row name="分母">{formula.denominator}</Row> : null}
        <Row name="方向">{page.polarity}</Row>
        <Row name="单位">{page.unit}</Row>
        <Row name="口径">{formula.accounting}</Row>
        <Row name="层级">{page.levels.join("、")}</Row>
        <Row name="来源">
          {formula.source}（{formula.confidence}）
        </Row>
        {formula.caveats ? <Row name="注意">{formula.caveats}</Row> : null}
      </dl>
      {versions.length > 1 ? (
        <details className="mt-2 text-[13px]" id="versions">
          <summary className="cursor-pointer text-secondary">
            共 {versions.length} 版，各期按当期有效的一版计算
          </summary>
          <ul className="mt-1 divide-y divide-hair">
            {versions.map((version) => (
              <li key={`${version.version}-${version.validity}`} className="py-1">
                {versionName(version.version)}（{version.validity}）：{version.text}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p className="mt-2 text-xs text-hint">
          自登记以来没有修改过。修改定义只会另立新版，不改写已评价的期间。
        </p>
      )}
      {siblings.length > 0 ? (
        <p className="mt-1 text-[13px] text-secondary">
          同组：
          {siblings.map((sibling, index) => (
            <span key={sibling.code}>
              {index > 0 ? "、" : ""}
              <Link href={`/indicators/${sibling.code}?${place}`} prefetch={false}>
                {sibling.name}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {defines ? <Defining code={page.code} origin={defines} /> : null}
    </section>
  );
}

/** Demonstration accounts leave shipped definitions as they are: they may start from one. */
function Defining({ code, origin }: { code: string; origin: Origin }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 border-t border-hair pt-1 text-[13px]">
      {OWN_CODE.test(code) || origin === "real" ? (
        <Link href={`/indicators/own/new?from=${code}`} prefetch={false}>
          另立新版
        </Link>
      ) : null}
      <Link href={`/indicators/own/new?copy=${code}`} prefetch={false}>
        以此为底新建自定指标
      </Link>
    </p>
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
