import type { OpenOperation } from "@/lib/domain/open-interface/open-api";
import type { OpenMethod } from "@/lib/domain/open-interface/open-route";

/** One route of the description: what it takes and a call to try. */
export function OperationCard({
  method,
  path,
  operation,
  example,
  base,
}: {
  method: OpenMethod;
  path: string;
  operation: OpenOperation;
  example: string;
  base: string;
}) {
  const parameters = operation.parameters.filter((parameter) => parameter.in !== "header");
  return (
    <section id={operation.operationId} className="card mb-3 min-w-0">
      <h2>
        {operation.summary}{" "}
        <code className="font-normal">
          {method.toUpperCase()} {path}
        </code>
      </h2>
      <p className="mt-1 text-secondary">{operation.description}</p>
      {operation.requestBody ? (
        <p className="mt-1">
          请求体{operation.requestBody.required ? "" : "（可不带）"}：{operation.requestBody.description}
        </p>
      ) : null}
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
        {`curl ${curlOptions(method, operation)}-H "Authorization: Bearer $YIHENG_TOKEN" "${base}${example}"`}
      </pre>
    </section>
  );
}

/** How the call is made where it is more than reading. */
function curlOptions(method: OpenMethod, { requestBody }: OpenOperation): string {
  if (method === "get") return "";
  const [mediaType] = Object.keys(requestBody?.content ?? {});
  if (mediaType === "application/json")
    return `-H "Content-Type: application/json" -d '{"explanation": "已核对"}' `;
  // A file as it is: -T sends it by PUT and without loading it.
  return mediaType ? `-X ${method.toUpperCase()} -T fund.xlsx ` : `-X ${method.toUpperCase()} `;
}
