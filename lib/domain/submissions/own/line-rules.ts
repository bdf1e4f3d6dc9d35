import { BRACKET_MEMBERS, MEASURES } from "../../indicators/language/formula-words";
import { LAST_KNOWN_NAME, MONTHS_NAME, TIME_FORMS } from "../../indicators/language/time-words";
import { ACCOUNTING_NAMES } from "../../measures/measure";
import { type Quantity, unitPower, unitTexts } from "../../unit";
import { formName, shippedForm } from "../form-catalogue";
import { bracketUnit, plainLabel } from "../plain-text";
import type { OwnFormBody, OwnLine } from "./own-form-body";
import { lineName, measureOfLine } from "./own-form-definition";
import { faultWhen, type OwnFormFinding, ofLine, REQUIRED } from "./own-form-finding";
import type { OwnFormReference } from "./own-form-reference";

export const LABEL_MAX = 40;
export const MEASURE_NAME_MAX = 30;
const NOTE_MAX = 200;

/** Words that stand in a formula: no signs, and nothing that reads as a number. */
const MEASURE_NAME = /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9]*$/u;
const ALIASES_MAX = 10;

/** Quantities that never add up. */
const RATES: readonly Quantity[] = ["ratio", "yuan-per-person"];

const UNITS: readonly Quantity[] = ["yuan", "person", "visit", "day", "item", "ratio", "yuan-per-person"];

/** "张" of 床位（张）: a unit that a label carries. */
const carriesUnit = (label: string): boolean => {
  const unit = bracketUnit(label);
  return unit !== null && UNITS.some((quantity) => unitPower(quantity, unit) !== null);
};

/** What is wrong with a line by itself, wherever it stands. */
export function lineFindings(
  line: OwnLine,
  body: OwnFormBody,
  reference: OwnFormReference,
): OwnFormFinding[] {
  const label = line.label.trim();
  return [
    ...faultWhen(label === "", ofLine(line, "label"), "请填写项目名称", REQUIRED),
    ...faultWhen(label.length > LABEL_MAX, ofLine(line, "label"), `项目名称不超过 ${LABEL_MAX} 个字`),
    ...faultWhen(label !== "" && plainLabel(label) === "", ofLine(line, "label"), "项目名称只有编号或括号"),
    ...faultWhen(carriesUnit(label), ofLine(line, "label"), "项目名称里不写单位，单位在下面选"),
    ...(label === "" ? [] : nameFindings(line, body, reference)),
    ...quantityFindings(line),
    ...accountingFindings(line, body),
    ...faultWhen(
      line.aliases.length > ALIASES_MAX || line.aliases.some((alias) => alias.length > LABEL_MAX),
      ofLine(line, "aliases"),
      `别名不超过 ${ALIASES_MAX} 个，每个不超过 ${LABEL_MAX} 个字`,
    ),
    ...faultWhen(line.note.length > NOTE_MAX, ofLine(line, "note"), `说明不超过 ${NOTE_MAX} 个字`),
  ];
}

/** A name is what a formula calls the number: one name, one measure, whenever and on whichever form. */
function nameFindings(
  line: OwnLine,
  body: OwnFormBody,
  { measures, root }: OwnFormReference,
): OwnFormFinding[] {
  const name = lineName(line);
  const place = ofLine(line, line.name.trim() === "" ? "label" : "name");
  const known = measures.get(name);
  const twice = body.lines.some(({ key, ...other }) => key !== line.key && lineName(other) === name);
  const word =
    BRACKET_MEMBERS.has(name) || TIME_FORMS.has(name) || [LAST_KNOWN_NAME, MONTHS_NAME].includes(name);
  return [
    ...faultWhen(
      name.length > MEASURE_NAME_MAX,
      place,
      `数据名称不超过 ${MEASURE_NAME_MAX} 个字；项目名称较长的，请另写数据名称`,
    ),
    ...faultWhen(
      !MEASURE_NAME.test(name),
      place,
      `数据名称“${name}”要写进公式，只用汉字、字母和数字；请另写数据名称`,
    ),
    ...faultWhen(MEASURES.has(name), place, `“${name}”是系统已有的数，请换一个名称`),
    ...faultWhen(word, place, `“${name}”在公式里另有意思，请换一个名称`),
    ...faultWhen(twice, place, `本表有两个项目的数据名称是“${name}”`, "repeated-name"),
    ...faultWhen(
      known !== undefined && known !== measureOfLine(line, body, root),
      place,
      `“${name}”已是本局另一个数的名称（单位、汇总方式、口径或报表不同），请换一个名称`,
      "known-name",
    ),
  ];
}

const quantityFindings = (line: OwnLine): OwnFormFinding[] => [
  ...faultWhen(!UNITS.includes(line.quantity), ofLine(line, "quantity"), "没有这种数量"),
  ...faultWhen(
    UNITS.includes(line.quantity) && !unitTexts(line.quantity).includes(line.unit),
    ofLine(line, "unit"),
    `这种数量的单位有：${UNITS.includes(line.quantity) ? unitTexts(line.quantity).join("、") : ""}`,
  ),
  ...faultWhen(
    RATES.includes(line.quantity) && line.kind !== "parameter",
    ofLine(line, "kind"),
    "比率和人均标准不能相加，汇总方式应为“标准，不汇总”",
  ),
];

/** Cash and settlement basis never stand on one form (MODEL M5). */
function accountingFindings(line: OwnLine, body: OwnFormBody): OwnFormFinding[] {
  const base = body.base === null ? null : shippedForm(body.base);
  const accounting = base?.accounting ?? body.accounting;
  return faultWhen(
    line.accounting !== accounting && line.accounting !== "register",
    ofLine(line, "accounting"),
    `${base ? `《${formName(base.code)}》` : "本表"}是${ACCOUNTING_NAMES[accounting]}，项目只能是${ACCOUNTING_NAMES[accounting]}或${ACCOUNTING_NAMES.register}`,
  );
}
