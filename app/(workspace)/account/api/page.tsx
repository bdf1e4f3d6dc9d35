import type { Metadata } from "next";
import Link from "next/link";
import { OPEN_BASE, openApi } from "@/lib/domain/open-interface/open-api";
import type { OpenMethod } from "@/lib/domain/open-interface/open-route";
import { OPEN_ROUTES, type OpenRouteName } from "@/lib/domain/open-interface/open-routes";
import { publicAddress } from "@/lib/web/public-address";
import { requireViewer } from "@/lib/web/viewer";
import { Breadcrumb } from "../../../_components/breadcrumb";
import { AnswerCard } from "./_components/answer-card";
import { OperationCard } from "./_components/operation-card";

export const metadata: Metadata = { title: "接口说明" };

/** What was done reads the same on every route. */
const DONE: Readonly<Record<string, string>> = {
  200: "数据在答复中",
  201: "已建立，编号在答复中",
  202: "已收下，由后台接着办理，结果另查",
};

/** The description for people, from the same object that programs read. */
export default async function ApiPage() {
  await requireViewer();
  const described = openApi(publicAddress());
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method as OpenMethod, operation })),
  );
  const statuses = new Map(operations.flatMap(({ operation }) => Object.entries(operation.responses)));
  return (
    <>
      <Breadcrumb crumbs={[{ label: "访问令牌", href: "/account/tokens" }, { label: "接口说明" }]} />
      <h1 className="mb-1">开放接口：{operations.length} 项，数据读取和报送</h1>
      <p className="mb-3 max-w-4xl text-secondary">{described.info.description}</p>
      <p className="mb-3">
        <Link href="/account/tokens" prefetch={false} className="button">
          新建访问令牌
        </Link>{" "}
        <a href={`${OPEN_BASE}/openapi.json`} className="button">
          openapi.json
        </a>
      </p>
      {operations.map(({ path, method, operation }) => (
        <OperationCard
          key={operation.operationId}
          method={method}
          path={`${OPEN_BASE}${path}`}
          operation={operation}
          example={OPEN_ROUTES[operation.operationId as OpenRouteName].example}
          base={described.servers[0]?.url ?? ""}
        />
      ))}
      <h2 className="mb-2">答复的字段</h2>
      {Object.entries(described.components.schemas).map(([name, schema]) => (
        <AnswerCard key={name} name={name} schema={schema} />
      ))}
      <section className="card min-w-0">
        <h2 className="mb-1">答复的状态</h2>
        <dl className="grid grid-cols-[3rem_minmax(0,1fr)] gap-y-1">
          {[...statuses].sort().map(([status, { description }]) => (
            <div key={status} className="contents">
              <dt>{status}</dt>
              <dd>{DONE[status] ?? description}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
