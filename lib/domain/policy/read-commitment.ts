import { GROUPS, SCHEMES } from "../dimension";
import { CONFIDENCE_NAMES } from "../indicators/definition";
import type { Frequency, Month } from "../period";
import {
  BINDINGS,
  COMMITMENT_KINDS,
  COMPARISONS,
  type Commitment,
  OPERATORS,
  type SchedulePoint,
} from "./commitment";
import { COMMITMENT_UNITS } from "./commitment-unit";
import type { PolicyDocument } from "./document";
import type { FieldReader } from "./field-reader";
import type { PolicyReference } from "./measure-rules";
import { AREA_CLASSES, ROLE_NAMES } from "./parameter-role";
import { readArea } from "./read-document";

const FREQUENCIES: Readonly<Record<Frequency, string>> = { month: "每月", quarter: "每季度", year: "每年" };
const FORCES = { binding: "约束性", expected: "预期性" } as const;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Commitments are known everywhere by their document's name and their own: "nmg-2020-resident-notice.inpatient-rate". */
export const commitmentId = (document: string, slug: string): string => `${document}.${slug}`;

const readPoint = (fields: FieldReader): SchedulePoint => ({
  due: fields.matching("due", DATE, "日期，如 2022-06-30"),
  value: fields.requiredDecimal("value"),
});

const readBaseline = (fields: FieldReader): NonNullable<Commitment["baseline"]> => ({
  value: fields.requiredDecimal("value"),
  at: fields.month("at"),
  source: fields.text("source"),
});

const readTask = (fields: FieldReader): NonNullable<Commitment["task"]> => ({
  number: fields.whole("number"),
  score: fields.requiredDecimal("score"),
});

/** One commitment as the file has it; what it does not say, the document says for it. */
export function readCommitment(
  fields: FieldReader,
  document: PolicyDocument,
  reference: PolicyReference,
): Commitment {
  const slug = fields.matching("id", SLUG, "小写字母、数字和连字符");
  const recurs = fields.wordOr("recurs", FREQUENCIES, null);
  const comparison = fields.wordOr("comparison", COMPARISONS, null);
  const task = fields.object("task", readTask);
  const confidence = fields.wordOr("confidence", CONFIDENCE_NAMES, null);
  const role = fields.wordOr("role", ROLE_NAMES, null);
  const areaClass = fields.wordOr("areaClass", AREA_CLASSES, null);
  const binds = fields.words("binds", BINDINGS);
  return {
    id: commitmentId(document.id, slug),
    document: document.id,
    clause: fields.text("clause"),
    quote: fields.text("quote"),
    name: fields.text("name"),
    kind: fields.word("kind", COMMITMENT_KINDS),
    operator: fields.wordOr("operator", OPERATORS, null),
    value: fields.decimal("value"),
    values: fields.decimals("values"),
    points: fields.objects("points", readPoint),
    unit: fields.isAbsent("unit") ? fields.optionalText("unit", "") : fields.word("unit", COMMITMENT_UNITS),
    indicator: fields.optionalText("indicator", null),
    scheme: fields.wordOr("scheme", SCHEMES, "all"),
    group: fields.wordOr("group", GROUPS, "all"),
    area: readArea(fields, reference, document.area),
    binds: binds.length > 0 ? binds : ["area"],
    from: fields.monthOr("from", document.from) as Month,
    to: fields.monthOr<Month | null>("to", document.to),
    due: fields.monthOr<Month | null>("due", null),
    ...(recurs && { recurs }),
    force: fields.wordOr("force", FORCES, null),
    baseline: fields.object("baseline", readBaseline),
    ...(comparison && { comparison }),
    ...(task && { task }),
    ...(confidence && { confidence }),
    ...(role && { role }),
    ...(areaClass && { areaClass }),
    note: fields.optionalText("note", ""),
  };
}
