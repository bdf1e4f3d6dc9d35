import type { Metadata } from "next";
import { redirect } from "next/navigation";
import {
  boardFinding,
  boardTile,
  DEFAULT_LENS,
  LENSES,
  type Lens,
  sortBoard,
} from "@/lib/domain/areas/area-board";
import { PLACINGS, placingFor, placingsWithin } from "@/lib/domain/areas/placing";
import { cumulativeName } from "@/lib/domain/period";
import { areaBoard, boardAreas } from "@/lib/services/areas/area-board";
import { preferredPlacing } from "@/lib/services/areas/area-placing";
import { one, type PageSearch, pageQuery } from "@/lib/web/page-query";
import { requireViewer } from "@/lib/web/viewer";
import { DemoTag } from "../../_components/demo-tag";
import { EditionFilters } from "../../_components/edition-filters";
import { EmptyState } from "../../_components/empty-state";
import { SelectFilter } from "../../_components/select-filter";
import { BoardTable } from "./_components/board-table";
import { TileMap } from "./_components/tile-map";

export const metadata: Metadata = { title: "地区" };

export default async function AreasPage({ searchParams }: { searchParams: Promise<PageSearch> }) {
  const viewer = await requireViewer("read-figures");
  const search = await searchParams;
  const query = await pageQuery(viewer, search);
  const { tree, area, edition } = query;
  if (!edition) {
    return (
      <>
        <h1 className="mb-2">地区：{area.name}</h1>
        <EditionFilters query={query} />
        <EmptyState title={query.absent}>报表经审核接收后，各地区会列在这里。</EmptyState>
      </>
    );
  }
  const areas = boardAreas(viewer, tree, area.code, edition);
  const { period, vintage } = query.chosen;
  if (areas.length === 0) redirect(`/areas/${area.code}?${new URLSearchParams({ period, vintage })}`);
  const rows = await areaBoard(viewer, { tree, areas, edition });
  const lensKey = one(search.lens) ?? DEFAULT_LENS;
  const lens = (LENSES.get(lensKey) ?? LENSES.get(DEFAULT_LENS)) as Lens;
  const preferred = await preferredPlacing(viewer, tree, area.code, edition.through);
  const position = placingFor(preferred, one(search.position));
  const sort = {
    key: position === "none" ? "code" : (one(search.sort) ?? "code"),
    descending: one(search.order) !== "up",
  };
  const address = { area: area.code, period, vintage, lens: lensKey, position };
  return (
    <>
      <h1 className="mb-2">
        {area.name}
        {cumulativeName(edition.through)}：{boardFinding(rows)}
      </h1>
      <EditionFilters query={query} aside={edition.origin === "demo" ? <DemoTag /> : null}>
        <SelectFilter
          name="lens"
          label="地图着色"
          value={lensKey}
          options={[...LENSES].map(([value, { label }]) => ({ value, label }))}
        />
        <SelectFilter
          name="position"
          label="位次"
          value={position}
          options={placingsWithin(preferred).map((value) => ({ value, label: PLACINGS[value] }))}
        />
      </EditionFilters>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3">
        <TileMap tiles={rows.map((row) => boardTile(row, lens))} label={lens.label} period={period} />
        <BoardTable
          rows={sortBoard(rows, sort, position)}
          sort={sort}
          position={position}
          address={address}
        />
      </div>
    </>
  );
}
