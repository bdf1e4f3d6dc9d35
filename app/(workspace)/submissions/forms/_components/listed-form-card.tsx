import Link from "next/link";
import type { ListedForm } from "@/lib/domain/submissions/own/own-form-view";
import { reviewWords, stepsOf, stepsPage } from "@/lib/domain/submissions/review/review-rule";

/** What a form asks for, folded until somebody looks. */
export function ListedFormCard({ form }: { form: ListedForm }) {
  const own = form.fields.filter((field) => field.own).length;
  return (
    <details className="border-t border-hair py-1.5 first:border-t-0">
      <summary className="cursor-pointer text-[13px]">
        <span className="text-sm font-semibold">{form.name}</span>
        {form.own ? <OwnTag text="本局报表" /> : null}
        <span className="ml-2 text-secondary">
          {form.accounting}，{form.frequencies}，{form.fields.length} 个数
          {!form.own && own > 0 ? `，其中本局 ${own} 个` : ""}，{reviewWords(form.review.asked)}
        </span>
      </summary>
      <p className="mt-1 text-[13px] text-secondary">
        办理步骤：{stepsOf(form.review.asked).join(" → ")}
        {form.review.since ? `（${form.review.since} 及以后各期）` : ""}
        {form.review.next ? `；${form.review.next.from} 起${reviewWords(form.review.next.asked)}` : ""}
        <Link href={stepsPage(form.code)} prefetch={false} className="ml-2">
          依据和变更
        </Link>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className="scroll-x mt-1" tabIndex={0} aria-label={`${form.name}的项目`}>
        <table className="table table-dense min-w-[720px]">
          <thead>
            <tr>
              {["项目", "工作表", "数据名称", "单位", "汇总方式", "必填"].map((head) => (
                <th key={head} scope="col" className="words">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {form.fields.map((field) => (
              <tr key={field.key}>
                <td className="words">
                  {field.label}
                  {field.own && !form.own ? <OwnTag text="本局" /> : null}
                </td>
                <td className="words whitespace-nowrap">{field.sheet}</td>
                <td className="words">{field.measure}</td>
                <td className="words whitespace-nowrap">{field.unit}</td>
                <td className="words whitespace-nowrap">{field.kind}</td>
                <td className="words whitespace-nowrap">{field.required ? "必填" : "可不填"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

const OwnTag = ({ text }: { text: string }) => (
  <span className="ml-1.5 rounded-[3px] bg-brand-soft px-1 text-xs whitespace-nowrap text-brand">{text}</span>
);
