import { monthIn } from "../../period";
import { LAST_DUE_DAY } from "../due-date";
import { isShippedForm } from "../form-catalogue";
import { findPeriod } from "../period-text";
import type { OwnFormBody } from "./own-form-body";
import { faultWhen, type OwnFormFinding, ofForm, REQUIRED } from "./own-form-finding";
import type { OwnFormReference } from "./own-form-reference";

export const FORM_NAME_MAX = 30;
export const LINES_MAX = 100;
const NOTES_MAX = 10;
const NOTE_LENGTH_MAX = 200;

/** No signs that a code or a file name is divided by. */
const FORM_NAME = /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9（）]*$/u;

/** What is wrong with a form in the making outside its lines. */
export const headFindings = (body: OwnFormBody, reference: OwnFormReference): OwnFormFinding[] => [
  ...(body.base === null ? ownFormFindings(body, reference) : baseFindings(body.base)),
  ...faultWhen(body.lines.length === 0, ofForm("lines"), "至少写一个项目", REQUIRED),
  ...faultWhen(
    body.lines.length > LINES_MAX,
    ofForm("lines"),
    `一张表不超过 ${LINES_MAX} 个自定项目，请分成几张表`,
  ),
  ...faultWhen(
    body.source.trim() === "",
    ofForm("source"),
    "请写明依据，如文件名称、文号或工作需要",
    REQUIRED,
  ),
  ...faultWhen(
    body.notes.length > NOTES_MAX || body.notes.some((note) => note.length > NOTE_LENGTH_MAX),
    ofForm("notes"),
    `填表说明不超过 ${NOTES_MAX} 条，每条不超过 ${NOTE_LENGTH_MAX} 个字`,
  ),
  ...monthFindings(body, reference),
];

const baseFindings = (base: string): OwnFormFinding[] =>
  faultWhen(!isShippedForm(base), ofForm("base"), "没有这张报表");

function ownFormFindings(body: OwnFormBody, { latest, formNames }: OwnFormReference): OwnFormFinding[] {
  const name = body.name.trim();
  const place = ofForm("name");
  return [
    ...faultWhen(name === "", place, "请填写报表名称", REQUIRED),
    ...faultWhen(name.length > FORM_NAME_MAX, place, `报表名称不超过 ${FORM_NAME_MAX} 个字`),
    ...faultWhen(
      name !== "" && (!FORM_NAME.test(name) || findPeriod(name) !== null),
      place,
      "报表名称只用汉字、字母、数字和圆括号，不写年份",
    ),
    ...faultWhen(formNames.has(name), place, `已有名为“${name}”的报表`),
    ...faultWhen(
      latest !== null && latest.name !== name,
      place,
      `报表名称批准后不再改变（原为“${latest?.name}”）：要改名请停用后另立`,
    ),
    ...faultWhen(body.frequencies.length === 0, ofForm("frequencies"), "至少选一个频次"),
    ...faultWhen(
      !(Number.isInteger(body.dueDay) && body.dueDay >= 1 && body.dueDay <= LAST_DUE_DAY),
      ofForm("dueDay"),
      `报送期限为期末次月1日至${LAST_DUE_DAY}日`,
    ),
    ...faultWhen(
      latest !== null && latest.accounting !== body.accounting,
      ofForm("accounting"),
      "口径批准后不再改变：要改口径请另立报表",
    ),
  ];
}

/** What has been reported, and judged by it, is not read by another form afterwards. */
function monthFindings(
  { from }: OwnFormBody,
  { latest, endedThrough, lastReported, version }: OwnFormReference,
): OwnFormFinding[] {
  const month = monthIn(from);
  const place = ofForm("from");
  if (month === null) return faultWhen(true, place, "生效月写作 2026-10");
  return [
    ...faultWhen(
      latest !== null && month <= latest.from,
      place,
      `第 ${version} 版须比现行的一版（自 ${latest?.from} 起）晚生效`,
    ),
    ...faultWhen(
      endedThrough !== null && month <= endedThrough,
      place,
      `此前的版本适用至 ${endedThrough}，生效月须在其后`,
    ),
    ...faultWhen(
      lastReported !== null && month <= lastReported,
      place,
      `已有 ${lastReported} 的报送，生效月须在其后：已报送、已评价的期间不改变`,
    ),
  ];
}
