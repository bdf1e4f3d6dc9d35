import { ACCOUNTING_NAMES } from "../../measures/measure";
import { FREQUENCY_NAMES } from "../duty-calendar";
import { KIND_NAMES } from "../form-field";
import type { OwnFormBody, OwnLine } from "./own-form-body";
import { lineName, type OwnFormDefinition } from "./own-form-definition";
import { LINE_FIELDS } from "./own-form-finding";

const WORDS: Partial<Record<keyof OwnLine, (line: OwnLine) => string>> = {
  label: ({ label }) => label.trim(),
  name: lineName,
  unit: ({ unit }) => unit,
  kind: ({ kind }) => KIND_NAMES[kind],
  accounting: ({ accounting }) => ACCOUNTING_NAMES[accounting],
  optional: ({ optional }) => (optional ? "可不填" : "必填"),
  sheet: ({ sheet }) => sheet,
  aliases: ({ aliases }) => aliases.join("、"),
  columns: ({ columns }) => columns.join("、"),
  after: ({ after }) => after,
  within: ({ within }) => within,
  note: ({ note }) => note.trim(),
};

/** Fields whose words are keys of the program: that they changed is said, not what they are. */
const UNSAID: readonly string[] = ["columns", "after", "within"];

/** What a form in the making changes of the version before it, in words; empty when nothing. */
export function formChanges(before: OwnFormDefinition, body: OwnFormBody): string[] {
  const earlier = new Map(before.lines.map((line) => [line.key, line]));
  const kept = new Set(body.lines.map(({ key }) => key));
  const added = body.lines.filter(({ key }) => !earlier.has(key)).map(({ label }) => `“${label.trim()}”`);
  const removed = before.lines.filter(({ key }) => !kept.has(key)).map(({ label }) => `“${label}”`);
  return [
    ...(added.length > 0 ? [`新增${added.join("、")}`] : []),
    ...(removed.length > 0 ? [`不再填报${removed.join("、")}`] : []),
    ...body.lines.flatMap((line) => lineChanges(earlier.get(line.key), line)),
    ...headChanges(before, body),
  ];
}

function lineChanges(before: OwnLine | undefined, line: OwnLine): string[] {
  if (!before) return [];
  const changed = (Object.entries(WORDS) as [keyof OwnLine, (line: OwnLine) => string][]).flatMap(
    ([part, words]) => {
      const [was, is] = [words(before), words(line)];
      if (was === is) return [];
      return UNSAID.includes(part)
        ? [`${LINE_FIELDS[part]}改变`]
        : [`${LINE_FIELDS[part]}由“${was}”改为“${is}”`];
    },
  );
  return changed.length > 0 ? [`“${before.label}”：${changed.join("，")}`] : [];
}

function headChanges(before: OwnFormDefinition, body: OwnFormBody): string[] {
  if (body.base !== null) return [];
  const often = ({ frequencies }: Pick<OwnFormBody, "frequencies">) =>
    frequencies.map((frequency) => FREQUENCY_NAMES[frequency]).join("、");
  return [
    ...(often(before) === often(body) ? [] : [`频次由${often(before)}改为${often(body)}`]),
    ...(before.dueDay === body.dueDay ? [] : [`报送期限由次月${before.dueDay}日改为次月${body.dueDay}日`]),
    ...(before.notes.join("\n") === body.notes.join("\n") ? [] : ["填表说明改变"]),
  ];
}
