import type { Schema } from "@/lib/domain/open-interface/schema";

/** What the fields of an answer mean. */
export const AnswerCard = ({ name, schema }: { name: string; schema: Schema }) => (
  <details id={`answer-${name}`} className="card mb-3 min-w-0">
    <summary className="cursor-pointer font-semibold">
      {name}：{Object.keys(schema.properties ?? {}).length} 个字段
    </summary>
    <div className="scroll-x mt-2">
      <table className="table">
        <thead>
          <tr>
            <th>字段</th>
            <th className="words">类型</th>
            <th className="words">含义</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(schema.properties ?? {}).map(([field, property]) => (
            <tr key={field}>
              <td className="whitespace-nowrap">
                <code>{field}</code>
              </td>
              <td className="words whitespace-nowrap">{[property.type ?? "any"].flat().join(" | ")}</td>
              <td className="words min-w-64">{property.description ?? innerWords(property)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

const innerWords = ({ properties = {} }: Schema): string =>
  Object.entries(properties)
    .map(([name, { description = "" }]) => `${name} ${description}`)
    .join("；");
