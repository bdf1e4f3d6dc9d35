import type { Metadata } from "next";
import { SCHEMES } from "@/lib/domain/dimension";
import { CHANGE_SCHEMES } from "@/lib/services/changes/change-question";
import { explainChange } from "@/lib/services/changes/explain-change";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { DemoTag } from "../../../_components/demo-tag";
import { EditionFilters } from "../../../_components/edition-filters";
import { EmptyState } from "../../../_components/empty-state";
import { PrintButton } from "../../../_components/print-button";
import { SelectFilter } from "../../../_components/select-filter";
import { AreaCard } from "./_components/area-card";
import { EffectCard } from "./_components/effect-card";
import { MixCard } from "./_components/mix-card";

export const metadata: Metadata = { title: "支出变动分析" };

const COMPARED = {
  "cumulative-yoy": { label: "累计同比", span: "cumulative", against: "yoy" },
  "single-yoy": { label: "单季（单月）同比", span: "single", against: "yoy" },
  "single-pop": { label: "单季（单月）环比", span: "single", against: "pop" },
} as const;
type Compared = keyof typeof COMPARED;

const METHOD =
  "各因素影响按所有先后次序的平均计算，逐分相加等于总变动；住院为业务口径（按出院结算），基金支出为财务口径（收付实现制），两者增速可以不同。";

export default async function ChangePage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const { tree, area, edition, chosen } = query;
  const scheme = CHANGE_SCHEMES.find((each) => each === one(search.scheme)) ?? "resident";
  const asked = one(search.compare) ?? "";
  const compare = (Object.hasOwn(COMPARED, asked) ? asked : "cumulative-yoy") as Compared;
  const crumbs = (
    <Breadcrumb
      crumbs={[
        { label: "基金运行", href: `/fund?${new URLSearchParams({ area: area.code, ...chosen })}` },
        { label: "支出为什么变动" },
      ]}
    />
  );
  if (!edition) {
    return (
      <>
        {crumbs}
        <h1 className="mt-0.5 mb-2">支出为什么变动：{area.name}</h1>
        <EditionFilters query={query} />
        <EmptyState title={query.absent}>
          基金收支和待遇结算报表经审核接收后，支出变动的原因会立即出现在这里。
        </EmptyState>
      </>
    );
  }
  const { span, against } = COMPARED[compare];
  const sheet = await explainChange(viewer, { tree, area: area.code, edition, scheme, span, against });
  const periods = { base: sheet.basePeriod, current: sheet.period };
  const { inpatient, rate, price, fund } = sheet;
  const links = `${new URLSearchParams({ ...chosen, scheme, compare })}`;
  return (
    <>
      {crumbs}
      <h1 className="mt-0.5 mb-2">{inpatient.factors.finding}</h1>
      <EditionFilters
        query={query}
        aside={
          <>
            {edition.origin === "demo" ? <DemoTag /> : null}
            <PrintButton />
          </>
        }
      >
        <SelectFilter
          name="scheme"
          label="险种"
          value={scheme}
          options={CHANGE_SCHEMES.map((value) => ({ value, label: SCHEMES[value] }))}
        />
        <SelectFilter
          name="compare"
          label="比较"
          value={compare}
          options={Object.entries(COMPARED).map(([value, { label }]) => ({ value, label }))}
        />
      </EditionFilters>
      <div
        className={`grid grid-cols-[minmax(0,1fr)] items-start gap-3 ${inpatient.areas ? "xl:grid-cols-2" : ""}`}
      >
        <div
          className={`grid grid-cols-[minmax(0,1fr)] items-start gap-3 ${inpatient.areas ? "" : "xl:grid-cols-2"}`}
        >
          <EffectCard
            id="inpatient"
            headed
            title="住院基金支付：哪个因素"
            table={inpatient.factors}
            periods={periods}
            aside={
              inpatient.joined ? `参保人数${inpatient.joined}，住院人次不再分为参保人数和住院率。` : null
            }
          />
          <EffectCard id="rates" title="实际报销比例：哪个因素" table={rate.factors} periods={periods} />
          <MixCard title="次均住院费用：哪级医疗机构" table={price} periods={periods} weight="住院人次" />
          <EffectCard id="fund" title="基金支出：哪个项目" table={fund.lines} periods={periods} />
        </div>
        {inpatient.areas && rate.areas && fund.areas ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <AreaCard
              title="住院基金支付：哪个地区"
              table={inpatient.areas}
              periods={periods}
              links={links}
            />
            <MixCard title="实际报销比例：哪个地区" table={rate.areas} periods={periods} weight="住院费用" />
            <AreaCard title="基金支出：哪个地区" table={fund.areas} periods={periods} links={links} />
          </div>
        ) : null}
      </div>
      <p className="mt-2 text-xs text-hint">
        {METHOD}
        {sheet.mixed ? `${sheet.mixed}。` : ""}
        {sheet.restated
          ? `${sheet.restated}，所涉基期为来源按新口径调整的数，点开的数值页上仍是原报数。`
          : ""}
      </p>
    </>
  );
}
