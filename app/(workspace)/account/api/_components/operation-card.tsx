import type { OpenApi } from "@/lib/domain/open-interface/open-api";

type Operation = OpenApi["paths"][string]["get"];

/** One route of the description: what it takes and a call to try. */
export function OperationCard({
  path,
  operation,
  example,
  base,
}: {
  path: string;
  operation: Operation;
  example: string;
  base: string;
}) {
  const parameters = operation.parameters.filter((parameter) => parameter.in !== "header");
  return (
    <section id={operation.operationId} className="card mb-3 min-w-0">
      <h2>
        {operation.summary} <code className="font-normal">GET {path}</code>
      </h2>
      <p className="mt-1 text-secondary">{operation.description}</p>
      {parameters.length > 0 ? (
        <div className="scroll-x mt-2">
          <table className="table">
            <thead>
              <tr>
                <th>参数</th>
                <th className="words">含义</th>
                <th className="words">例</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map((parameter) => (
                <tr key={parameter.name}>
                  <td className="whitespace-nowrap">
                    <code>{parameter.name}</code>
                    {parameter.required ? <span className="text-xs text-behind"> 必填</span> : null}
                    {"explode" in parameter ? <span className="text-xs text-hint"> 可重复</span> : null}
                  </td>
                  <td className="words min-w-64">{parameter.description}</td>
                  <td className="words whitespace-nowrap">
                    <code>{"example" in parameter ? String(parameter.example) : ""}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <pre className="mt-2 rounded bg-page px-3 py-2 text-xs break-all whitespace-pre-wrap">
        {`curl -H "Authorization: Bearer $YIHENG_TOKEN" "${base}${example}"`}
      </pre>
    </section>
  );
}
