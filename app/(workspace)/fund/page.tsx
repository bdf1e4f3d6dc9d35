import type { Metadata } from "next";
import { SCHEMES } from "@/lib/domain/dimension";
import { FUND_SCHEMES, type FundScheme, fundFinding } from "@/lib/domain/fund/fund-sheet";
import { cumulativeName } from "@/lib/domain/period";
import { preferredPlacing } from "@/lib/services/areas/area-placing";
import { readFund } from "@/lib/services/fund/read-fund";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EditionFilters } from "../../_components/edition-filters";
import { EmptyState } from "../../_components/empty-state";
import { SelectFilter } from "../../_components/select-filter";
import { AmountTable } from "./_components/amount-table";
import { AssistanceCard } from "./_components/assistance-card";
import { MonthCard } from "./_components/month-card";
import { OutlookCard } from "./_components/outlook-card";
import { PaceTable } from "./_components/pace-table";
import { ReserveCard } from "./_components/reserve-card";
import { ReserveRanking } from "./_components/reserve-ranking";
import { SubsidyCard } from "./_components/subsidy-card";
import { YearCard } from "./_components/year-card";

export const metadata: Metadata = { title: "基金运行" };

export default async function FundPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const { tree, area, edition } = query;
  if (!edition) {
    return (
      <>
        <h1 className="mb-2">基金运行：{area.name}</h1>
        <EditionFilters query={query} />
        <EmptyState title={query.absent}>
          基金收支情况表经审核接收后，收支、结余和可支付月数会立即出现在这里。
        </EmptyState>
      </>
    );
  }
  const asked = one(search.scheme) ?? "resident";
  const scheme: FundScheme = FUND_SCHEMES.find((candidate) => candidate === asked) ?? "resident";
  const published = query.published
    .filter(({ vintage, origin }) => vintage === edition.vintage && origin === edition.origin)
    .map(({ through }) => through);
  const sheet = await readFund(viewer, { tree, area: area.code, edition, scheme, published });
  const placing = await preferredPlacing(viewer, tree, area.code, edition.through);
  const here = { area: area.code, period: query.chosen.period };
  return (
    <>
      <h1 className="mb-2">
        {area.name}
        {cumulativeName(edition.through)}基金运行：{fundFinding(sheet.funds)}
      </h1>
      <EditionFilters query={query} aside={edition.origin === "demo" ? <DemoTag /> : null}>
        <SelectFilter
          name="scheme"
          label="图表险种"
          value={scheme}
          options={["resident", "employee", "all"].map((value) => ({
            value,
            label: SCHEMES[value as FundScheme],
          }))}
        />
      </EditionFilters>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 xl:grid-cols-2 xl:[&>*:last-child:nth-child(odd)]:col-span-2">
        <AmountTable amounts={sheet.amounts} growthGap={sheet.growthGap} here={here} />
        <OutlookCard funds={sheet.funds} />
        <MonthCard series={sheet.series} scheme={scheme} through={edition.through} />
        {sheet.series.step === "month" ? (
          <YearCard years={sheet.years} scheme={scheme} through={edition.through} />
        ) : null}
        <PaceTable paces={sheet.paces} through={edition.through} />
        <div className="flex min-w-0 flex-col gap-3">
          <SubsidyCard subsidy={sheet.subsidy} />
          <AssistanceCard assistance={sheet.assistance} through={edition.through} />
        </div>
        <ReserveCard reserves={sheet.reserves} accounts={sheet.accounts} />
        <ReserveRanking
          bars={sheet.ranking}
          scheme={scheme}
          ranked={placing === null || placing === "rank"}
        />
      </div>
    </>
  );
}
