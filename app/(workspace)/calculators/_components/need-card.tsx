import Link from "next/link";
import type { Need } from "@/lib/domain/calculators/term";
import { Quote } from "./term-source";

/** What is missing for a full result, why, and what can be done. */
export function NeedCard({ needs }: { needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  return (
    <section className="card min-w-0">
      <h2>还缺 {needs.length} 项，有关的数无法测算</h2>
      <ul className="divide-y divide-hair text-[13px]">
        {needs.map(({ name, reason, source }) => (
          <li key={name + reason} className="py-1.5">
            <p className="font-medium">{name}</p>
            <p className="text-secondary">{reason}</p>
            {source ? (
              <p className="text-xs">
                <Quote source={source} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-secondary">
        文本没有写明而须由局确认的，在
        <Link href="/calculators/settings" prefetch={false} className="underline">
          地区设定
        </Link>
        中写明数值和依据；数据未报送的，可在上方直接填写。
      </p>
    </section>
  );
}
