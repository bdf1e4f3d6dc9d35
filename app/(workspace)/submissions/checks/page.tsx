import type { Metadata } from "next";
import { type CheckGroup, checkList } from "@/lib/domain/submissions/checks/check-list";
import { formsInForce } from "@/lib/services/forms/forms-in-force";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";

export const metadata: Metadata = { title: "校验规则" };

export default async function ChecksPage() {
  const viewer = await requireViewer("read-submissions");
  const checks = checkList(await formsInForce(viewer));
  const count = checks.reduce((total, { lines }) => total + lines.length, 0);
  return (
    <>
      <Breadcrumb crumbs={[{ label: "数据报送", href: "/submissions" }, { label: "校验规则" }]} />
      <h1 className="mb-1">上传的数按 {count} 条关系校验</h1>
      <p className="mb-3 text-[13px] text-secondary">
        “须更正”的不能提交；“须说明”的写明原因后可以提交，说明随数据保存。缺一个数的关系不作校验。
      </p>
      {checks.map((group) => (
        <GroupCard key={group.title} group={group} />
      ))}
    </>
  );
}

const GroupCard = ({ group: { title, lines } }: { group: CheckGroup }) => (
  <section className="card mb-3">
    <h2 className="mb-1">
      {title} <span className="text-xs font-normal text-hint">{lines.length} 条</span>
    </h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
    <section className="scroll-x" tabIndex={0} aria-label={title}>
      <table className="table min-w-[680px] table-fixed">
        <colgroup>
          <col className="w-[14%]" />
          <col className="w-[50%]" />
          <col className="w-[9%]" />
          <col className="w-[27%]" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">校验</th>
            <th scope="col" className="words">
              关系
            </th>
            <th scope="col" className="words">
              处理
            </th>
            <th scope="col" className="words">
              说明
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, rule, severity, reason }) => (
            <tr key={rule}>
              <th scope="row" className="text-left font-normal">
                {name}
              </th>
              <td className="words">{rule}</td>
              <td className="words">{severity}</td>
              <td className="words text-xs! text-secondary">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
