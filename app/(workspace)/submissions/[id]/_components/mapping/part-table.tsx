import { answerField } from "@/lib/domain/submissions/mapping/answer-field";
import type { OpenPart, OutlinePart } from "@/lib/domain/submissions/mapping/statement-outline";

const WORDS = { column: { name: "列", at: "列" }, row: { name: "行", at: "行号" } } as const;

const HOW: Record<OutlinePart["how"], string> = {
  "own-words": "",
  mapped: "按已确认的对应关系",
  ignored: "不采集",
  unknown: "",
};

type Kind = keyof typeof WORDS;

function Choice({
  kind,
  sheet,
  part,
  open,
}: {
  kind: Kind;
  sheet: string;
  part: OutlinePart;
  open: readonly OpenPart[];
}) {
  const { label, written, proposal, at } = part;
  return (
    <>
      <select
        aria-label={`第 ${at} ${WORDS[kind].name}“${written}”读作`}
        name={answerField({ kind, sheet, label })}
        defaultValue={proposal?.target ?? ""}
        className="field max-w-full"
      >
        <option value="">暂不确认</option>
        {open.map(({ key, name, required }) => (
          <option key={key} value={key}>
            {name}
            {required ? "（必填）" : ""}
          </option>
        ))}
        <option value="-">不采集这一{WORDS[kind].name}，以后也不采集</option>
      </select>
      {proposal ? <span className="block text-xs text-hint">建议：{proposal.why}</span> : null}
    </>
  );
}

function Row({ part, children }: { part: OutlinePart; children: React.ReactNode }) {
  return (
    <tr>
      <td className="words font-mono text-xs">{part.at}</td>
      <th scope="row" className="words min-w-32">
        {part.written || "（无名称）"}
      </th>
      <td className="words text-xs whitespace-nowrap text-secondary">{part.samples.join("、") || "—"}</td>
      <td className="words">{children}</td>
    </tr>
  );
}

function Table({ kind, children }: { kind: Kind; children: React.ReactNode }) {
  return (
    <div className="scroll-x">
      <table className="table table-dense">
        <thead>
          <tr>
            <th scope="col" className="words">
              {WORDS[kind].at}
            </th>
            <th scope="col" className="words">
              您的写法
            </th>
            <th scope="col" className="words">
              前几个数
            </th>
            <th scope="col" className="words">
              读作
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Lines or columns of a sheet: those that were not understood with a choice each, the others folded. */
export function PartTable({
  kind,
  sheet,
  parts,
  open,
}: {
  kind: Kind;
  sheet: string;
  parts: readonly OutlinePart[];
  open: readonly OpenPart[];
}) {
  const unknown = parts.filter(({ how }) => how === "unknown");
  const others = parts.filter(({ how }) => how !== "unknown");
  const missing = open.filter(({ required }) => required);
  const { name } = WORDS[kind];
  if (unknown.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="text-[13px]">
        {unknown.length} {name}不认识
        {missing.length > 0 ? (
          <span className="text-hint">；模板里还缺：{missing.map((part) => part.name).join("、")}</span>
        ) : null}
      </p>
      <Table kind={kind}>
        {unknown.map((part) => (
          <Row key={part.at} part={part}>
            <Choice kind={kind} sheet={sheet} part={part} open={open} />
          </Row>
        ))}
      </Table>
      {others.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1.5 text-[13px] text-brand">
            其余 {others.length} {name}的读法
          </summary>
          <Table kind={kind}>
            {others.map((part) => (
              <Row key={part.at} part={part}>
                {part.readAs ?? ""}
                {HOW[part.how] ? <span className="text-xs text-hint"> {HOW[part.how]}</span> : null}
              </Row>
            ))}
          </Table>
        </details>
      ) : null}
    </div>
  );
}
