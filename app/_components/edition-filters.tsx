import type { ReactNode } from "react";
import { FilterBar } from "./filter-bar";
import { type FilterOption, SelectFilter } from "./select-filter";

type Query = {
  readonly area: { readonly code: string };
  readonly areas: readonly FilterOption[];
  readonly periods: readonly FilterOption[];
  readonly vintages: readonly FilterOption[];
  readonly chosen: { readonly period: string; readonly vintage: string };
  readonly mistakes: readonly string[];
};

/** Area, period and vintage: what most screens are asked for. */
export function EditionFilters({
  query,
  aside,
  withArea = true,
  children,
}: {
  query: Query;
  aside?: ReactNode;
  withArea?: boolean;
  children?: ReactNode;
}) {
  return (
    <>
      <FilterBar aside={aside}>
        {withArea ? (
          <SelectFilter name="area" label="地区" value={query.area.code} options={query.areas} />
        ) : null}
        {query.periods.length > 0 ? (
          <SelectFilter name="period" label="期间" value={query.chosen.period} options={query.periods} />
        ) : null}
        <SelectFilter name="vintage" label="口径" value={query.chosen.vintage} options={query.vintages} />
        {children}
      </FilterBar>
      {query.mistakes.length > 0 ? (
        <p role="status" className="-mt-1 mb-3 text-[13px] text-at-risk">
          {query.mistakes.join("；")}。
        </p>
      ) : null}
    </>
  );
}
