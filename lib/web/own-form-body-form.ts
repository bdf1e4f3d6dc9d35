import "server-only";
import { isAccounting, isMeasureKind, isQuantity } from "@/lib/domain/measures/own-measure";
import type { Frequency } from "@/lib/domain/period";
import { refuse } from "@/lib/domain/refusal";
import { FREQUENCY_NAMES } from "@/lib/domain/submissions/duty-calendar";
import { isShippedForm } from "@/lib/domain/submissions/form-catalogue";
import type { OwnFormBody, OwnLine } from "@/lib/domain/submissions/own/own-form-body";

const TEXT_LENGTH_MAX = 500;
const ITEMS_MAX = 200;

type Fields = Readonly<Record<string, unknown>>;

const bad = (): never => refuse("invalid-input", "页面送来的内容读不出来，请刷新后重试");

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : bad();

const text = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\p{Cc}/gu, "").slice(0, TEXT_LENGTH_MAX) : bad();

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) && value.length <= ITEMS_MAX ? value : bad();

const texts = (value: unknown): string[] =>
  list(value)
    .map(text)
    .filter((one) => one.trim() !== "");

function word<T extends string>(value: unknown, known: (text: string) => text is T): T {
  const said = text(value);
  return known(said) ? said : bad();
}

const isFrequency = (said: string): said is Frequency => Object.hasOwn(FREQUENCY_NAMES, said);

const LINE_KEY = /^own-\d{1,4}$/;

function lineOf(value: unknown): OwnLine {
  const line = fieldsOf(value);
  const key = text(line.key);
  return {
    key: LINE_KEY.test(key) ? key : bad(),
    label: text(line.label),
    name: text(line.name),
    quantity: word(line.quantity, isQuantity),
    unit: text(line.unit),
    kind: word(line.kind, isMeasureKind),
    accounting: word(line.accounting, isAccounting),
    optional: line.optional === true,
    aliases: texts(line.aliases),
    within: text(line.within),
    note: text(line.note),
    sheet: text(line.sheet).trim(),
    after: text(line.after),
    columns: texts(line.columns),
  };
}

/** The form in the making that an editor sends, right or wrong. */
export function ownFormBodyOf(form: FormData): OwnFormBody {
  const body = fieldsOf(parsed(String(form.get("body") ?? "")));
  return {
    code: text(body.code),
    base: body.base === null ? null : word(body.base, isShippedForm),
    name: text(body.name),
    accounting: word(body.accounting, isAccounting),
    frequencies: list(body.frequencies).map((one) => word(one, isFrequency)),
    dueDay: Number(body.dueDay),
    lines: list(body.lines).map(lineOf),
    notes: texts(body.notes),
    source: text(body.source),
    from: text(body.from).trim(),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return bad();
  }
}
