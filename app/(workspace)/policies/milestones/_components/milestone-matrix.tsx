import Link from "next/link";
import type { AreaCode } from "@/lib/domain/area";
import { lineHref } from "@/lib/domain/policy/commitment-line";
import type { Milestone } from "@/lib/domain/policy/milestone-view";
import { MilestoneMark } from "./milestone-mark";

export type MatrixColumn = { readonly area: AreaCode; readonly name: string };

/** Milestones by areas: a cell leads to what that area did. */
export function MilestoneMatrix({
  milestones,
  columns,
  here,
}: {
  milestones: readonly Milestone[];
  columns: readonly MatrixColumn[];
  here: { readonly area: string; readonly period: string };
}) {
  return (
    <div className="card scroll-x p-0!">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="min-w-40 text-left sm:min-w-64">
              里程碑
            </th>
            <th scope="col" className="words hidden min-w-28 sm:table-cell">
              期限
            </th>
            {columns.map(({ area, name }) => (
              <th key={area} scope="col" className="min-w-12 text-center!">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {milestones.map((milestone) => (
            <tr key={milestone.id}>
              <th scope="row" className="text-left font-normal">
                <Link href={lineHref(milestone, here.area, here.period)} prefetch={false}>
                  {milestone.name}
                </Link>
                <span className="block text-xs text-hint">{milestone.document.title}</span>
                <span className="block text-xs text-secondary sm:hidden">{milestone.asked}</span>
              </th>
              <td className="words hidden whitespace-nowrap text-secondary sm:table-cell">
                {milestone.asked}
              </td>
              {columns.map(({ area, name }) => {
                const cell = milestone.cells.get(area);
                return (
                  <td key={area} className="text-center!">
                    {cell ? (
                      <Link
                        href={`/policies/milestones/${milestone.id}?${new URLSearchParams(here)}#${area}`}
                        prefetch={false}
                        aria-label={`${milestone.name}，${name}`}
                        className="block no-underline!"
                      >
                        <MilestoneMark standing={cell} short />
                      </Link>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
