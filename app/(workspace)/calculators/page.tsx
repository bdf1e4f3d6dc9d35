import type { Metadata } from "next";
import Link from "next/link";
import { CALCULATOR_KINDS, CALCULATORS } from "@/lib/domain/calculators/calculator-catalogue";
import { listAreaSettings } from "@/lib/services/area-settings/list-area-settings";
import { requireViewer } from "@/lib/web/viewer";

export const metadata: Metadata = { title: "政策测算" };

export default async function CalculatorsPage() {
  const viewer = await requireViewer("read-figures");
  const settings = await listAreaSettings(viewer);
  return (
    <>
      <h1 className="mb-1">政策测算：{CALCULATOR_KINDS.length} 种，参数取自政策原文</h1>
      <p className="mb-3 text-secondary">
        每个数都可以追到文件的原话、已发布的数据或局的设定；缺什么、为什么算不出，逐项列明。
      </p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2 xl:grid-cols-3">
        {CALCULATOR_KINDS.map((kind) => {
          const { name, purpose, basis } = CALCULATORS[kind];
          return (
            <li key={kind} className="card">
              <h2 className="text-base!">
                <Link href={`/calculators/${kind}`} prefetch={false}>
                  {name}
                </Link>
              </h2>
              <p className="mt-1">{purpose}。</p>
              <p className="mt-1 text-xs text-hint">依据：{basis}</p>
            </li>
          );
        })}
        <li className="card">
          <h2 className="text-base!">
            <Link href="/calculators/settings" prefetch={false}>
              地区设定
            </Link>
          </h2>
          <p className="mt-1">
            文本没有写明的：哪些地区属于一、二、三类，盟市与旗县怎样分担，居民收入是多少。由局逐项设定并注明依据，向下继承。
          </p>
          <p className="mt-1 text-xs text-hint">
            {settings.length > 0 ? `已设定 ${settings.length} 项` : "还没有设定，有关测算停在文本写明的一步"}
          </p>
        </li>
      </ul>
    </>
  );
}
