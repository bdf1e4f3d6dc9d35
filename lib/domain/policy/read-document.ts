import { type AreaCode, areaCode } from "../area";
import type { Month } from "../period";
import { ORIGINS } from "../vintage";
import { type ClauseHeading, type PolicyDocument, WEIGHTS } from "./document";
import type { FieldReader } from "./field-reader";
import type { PolicyReference } from "./measure-rules";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ISSUED = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** An area code that the area tree has; a stand-in with a finding otherwise. */
export function readArea(
  fields: FieldReader,
  reference: PolicyReference,
  absent: AreaCode | null = null,
): AreaCode {
  if (absent !== null && fields.isAbsent("area")) return absent;
  const code = fields.matching("area", /^\d{6}$/, "六位行政区划代码");
  if (code === "") return "" as AreaCode;
  if (!reference.hasArea(code)) fields.note("area", "unknown-area", `没有代码为“${code}”的地区`);
  return areaCode(code);
}

/** The head of a document file: what the text is, who issued it, what it weighs, when and where it holds. */
export function readDocument(fields: FieldReader, reference: PolicyReference): PolicyDocument {
  const document: PolicyDocument = {
    id: fields.matching("id", ID, "小写字母、数字和连字符"),
    title: fields.text("title"),
    shortTitle: fields.text("shortTitle"),
    number: fields.optionalText("number", null),
    issuer: fields.text("issuer"),
    issuedOn: fields.matching("issuedOn", ISSUED, "日期，如 2021-09-23；不知日、月的可只写年"),
    weight: fields.word("weight", WEIGHTS),
    area: readArea(fields, reference),
    from: fields.month("from"),
    to: fields.monthOr<Month | null>("to", null),
    origin: fields.word("origin", ORIGINS),
    source: fields.text("source"),
  };
  if (document.to !== null && document.from > document.to) {
    fields.note("from", "validity-backwards", `生效月 ${document.from} 晚于失效月 ${document.to}`);
  }
  return document;
}

export const readClause = (fields: FieldReader): ClauseHeading => ({
  anchor: fields.text("anchor"),
  heading: fields.optionalText("heading", ""),
  depth: fields.whole("depth"),
  reports: fields.flag("reports"),
});
