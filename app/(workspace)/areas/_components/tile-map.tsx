import Link from "next/link";
import { type BoardTile, callingTiles } from "@/lib/domain/areas/area-board";
import { areaTiles, shortAreaName } from "@/lib/domain/areas/area-tiles";

const WIDTH = 124;
const HEIGHT = 62;
const GAP = 5;

/** Fill, edge and ink of a tile: soft grounds, so that its words stay dark enough to read. */
const LOOKS: Record<BoardTile["look"], { fill: string; edge: string; ink: string }> = {
  met: { fill: "#e8f4ee", edge: "#177a55", ink: "#12603f" },
  green: { fill: "#e8f4ee", edge: "#177a55", ink: "#12603f" },
  "on-track": { fill: "#e9f1f9", edge: "#2467a6", ink: "#1c5388" },
  blue: { fill: "#e9f1f9", edge: "#2467a6", ink: "#1c5388" },
  "at-risk": { fill: "#fdf1e3", edge: "#a85506", ink: "#8a4606" },
  orange: { fill: "#fdf1e3", edge: "#a85506", ink: "#8a4606" },
  yellow: { fill: "#fff9ea", edge: "#a85506", ink: "#8a4606" },
  behind: { fill: "#fbe9e7", edge: "#b42318", ink: "#9c1f15" },
  red: { fill: "#fbe9e7", edge: "#b42318", ink: "#9c1f15" },
  unassessable: { fill: "#f0f2f4", edge: "#66727f", ink: "#4a5a69" },
  unknown: { fill: "#f0f2f4", edge: "#66727f", ink: "#4a5a69" },
  none: { fill: "#ffffff", edge: "#c5ced8", ink: "#4a5a69" },
};

/** Areas as tiles, roughly where they lie; each says its standing in mark and word and leads to its scorecard. */
export function TileMap({
  tiles,
  label,
  period,
}: {
  tiles: readonly BoardTile[];
  label: string;
  period: string;
}) {
  const places = areaTiles(tiles.map(({ area }) => area));
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  return (
    <section className="card min-w-0">
      <h2 className="mb-1.5">
        {label}
        <span className="ml-2 text-xs font-normal text-hint">示意图，方位近似，不代表行政边界</span>
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 xl:grid-cols-[minmax(0,2.2fr)_minmax(0,1fr)]">
        <div className="scroll-x">
          <svg
            viewBox={`-1 -1 ${columns * (WIDTH + GAP) - GAP + 2} ${rows * (HEIGHT + GAP) - GAP + 2}`}
            className="w-full max-w-[820px] min-w-[560px]"
          >
            <title>{`${label}示意图`}</title>
            {tiles.map((tile, index) => {
              const place = places[index];
              return place ? <TileLink key={tile.area} tile={tile} place={place} period={period} /> : null;
            })}
          </svg>
        </div>
        <Calling tiles={callingTiles(tiles)} period={period} />
      </div>
    </section>
  );
}

/** Areas that call for attention with the reason, in words. */
function Calling({ tiles, period }: { tiles: readonly BoardTile[]; period: string }) {
  if (tiles.length === 0) return <p className="text-secondary">没有需要关注的地区。</p>;
  return (
    <ul className="self-start divide-y divide-hair border-hair text-[13px] xl:border-l xl:pl-5">
      {tiles.map((tile) => (
        <li key={tile.area} className="py-1.5">
          <p className="flex justify-between gap-2">
            <Link href={`/areas/${tile.area}?period=${period}`} prefetch={false}>
              {tile.name}
            </Link>
            <span className="whitespace-nowrap" style={{ color: LOOKS[tile.look].ink }}>
              {tile.mark} {tile.word}
            </span>
          </p>
          <p className="text-xs text-secondary">{tile.reason}</p>
        </li>
      ))}
    </ul>
  );
}

function TileLink({
  tile,
  place,
  period,
}: {
  tile: BoardTile;
  place: { readonly column: number; readonly row: number };
  period: string;
}) {
  const { fill, edge, ink } = LOOKS[tile.look];
  const words = `${tile.mark} ${tile.word}`.trim();
  return (
    <Link href={`/areas/${tile.area}?period=${period}`} prefetch={false}>
      <g transform={`translate(${place.column * (WIDTH + GAP)} ${place.row * (HEIGHT + GAP)})`}>
        <title>{[tile.name, tile.number, tile.word, tile.reason].filter(Boolean).join(" · ")}</title>
        <rect width={WIDTH} height={HEIGHT} rx="4" fill={fill} stroke={edge} strokeOpacity="0.45" />
        <rect width="4" height={HEIGHT} rx="2" fill={edge} />
        <text x="14" y={tile.number ? 20 : 26} fontSize="14" fontWeight="600" fill="#1b2733">
          {shortAreaName(tile.name)}
        </text>
        {tile.number ? (
          <text x="14" y="38" fontSize="13" fill="#1b2733">
            {tile.number}
          </text>
        ) : null}
        <text x="14" y={tile.number ? 54 : 46} fontSize="12" fill={ink}>
          {words}
        </text>
      </g>
    </Link>
  );
}
