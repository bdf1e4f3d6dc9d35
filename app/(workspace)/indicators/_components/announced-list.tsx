import Link from "next/link";
import type { AnnouncedIndicator } from "@/lib/domain/indicators/catalogue-view";

/** What policy texts ask for and the product does not compute yet: said, so that nobody takes its absence for a fault. */
export function AnnouncedList({ announced }: { announced: readonly AnnouncedIndicator[] }) {
  if (announced.length === 0) return null;
  return (
    <section className="card">
      <h2>政策文件提出、尚无报表支撑的 {announced.length} 项</h2>
      <p className="mt-1 text-xs text-hint">现有报表不采集其分子分母，系统不计算，也不评价。</p>
      <ul className="mt-1 grid gap-x-6 text-[13px] sm:grid-cols-2">
        {announced.map((one) => (
          <li key={one.code} className="border-b border-hair py-1.5">
            <span className="mr-2 text-hint">{one.code}</span>
            {one.name}
            <span className="ml-2 text-xs text-secondary">
              <Link href={`/policies/${one.document}#${one.commitment}`} prefetch={false}>
                {one.documentTitle}
              </Link>
              {one.others > 0 ? `等 ${one.others + 1} 处` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
