import type { OwnLine } from "@/lib/domain/submissions/own/own-form-body";
import { LINE_FIELDS, type OwnFormFinding } from "@/lib/domain/submissions/own/own-form-finding";
import { type Quantity, unitTexts } from "@/lib/domain/unit";
import { EditorField } from "./editor-field";
import type { LineChange } from "./line-change";

const QUANTITY_NAMES: Record<Quantity, string> = {
  yuan: "金额",
  person: "人数",
  visit: "人次",
  day: "天数",
  item: "个数",
  ratio: "比率",
  "yuan-per-person": "人均标准",
};

/** Quantities that never add up: choosing one says so for the line. */
const RATES: readonly Quantity[] = ["ratio", "yuan-per-person"];

/** What is counted, and in which unit it is written: one choice. */
export function UnitSelect({
  line,
  findings,
  change,
}: {
  line: OwnLine;
  findings: readonly OwnFormFinding[];
  change: LineChange;
}) {
  return (
    <EditorField label={LINE_FIELDS.unit} findings={findings}>
      {(tied) => (
        <select
          {...tied}
          value={`${line.quantity}|${line.unit}`}
          onChange={({ target }) => {
            const [quantity, unit = ""] = target.value.split("|") as [Quantity, string?];
            const kind = RATES.includes(quantity)
              ? "parameter"
              : line.kind === "parameter"
                ? "flow"
                : line.kind;
            change({ quantity, unit, kind });
          }}
        >
          {(Object.entries(QUANTITY_NAMES) as [Quantity, string][]).map(([quantity, label]) => (
            <optgroup key={quantity} label={label}>
              {unitTexts(quantity).map((unit) => (
                <option key={unit} value={`${quantity}|${unit}`}>
                  {unit}（{label}）
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </EditorField>
  );
}
