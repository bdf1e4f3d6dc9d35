import { halfWidth } from "../submissions/plain-text";
import { SETTLEMENT_FIELDS } from "./field";

/** Headings under which persons would be named: such a file is refused as a whole. */
const PERSONAL =
  /姓名|患者名|参保人名|身份证|证件号|证件类型|电话|手机|联系方式|联系人|住址|家庭地址|通讯地址|详细地址|邮箱|银行卡|银行账号|人员编号|个人编号|^(psn_name|name|certno|psn_cert_type|psn_no|tel|mob|mobile|phone|addr|address|brdy|live_addr|coner_name|coner_tel|bankacct)$|出生日期/i;

export type HeaderMapping = {
  /** Column of the file by field name, counted from 0. */
  readonly columns: Readonly<Record<string, number>>;
  /** Every heading of the file with the field that it was read as; null is not stored. */
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
  /** Columns whose heading names persons, counted from 0. */
  readonly personal: readonly number[];
};

/** Brackets, spaces, quotes and units around a heading say nothing about which one it is. */
const plain = (heading: string): string =>
  halfWidth(heading)
    .replace(/[（(【[].*?[）)】\]]/g, "")
    .replace(/[\s"'*：:_-]/g, "")
    .toLowerCase();

const FIELD_BY_WORD: ReadonlyMap<string, string> = new Map(
  SETTLEMENT_FIELDS.flatMap(({ name, label, aliases }) =>
    [name, label, ...aliases].map((word): [string, string] => [plain(word), name]),
  ),
);

/** A heading may say both: "统筹支付(hifp_pay)". */
function fieldOf(heading: string): string | null {
  const inner = /[（(【[](.*?)[）)】\]]/.exec(halfWidth(heading))?.[1];
  return FIELD_BY_WORD.get(plain(heading)) ?? (inner && FIELD_BY_WORD.get(plain(inner))) ?? null;
}

/** Whether a heading names persons, spelt as a platform's field or in words. */
export const isPersonalHeading = (heading: string): boolean => PERSONAL.test(halfWidth(heading).trim());

/** Reads a file's first line: platform names and their Chinese names, in any order. */
export function mapHeader(headings: readonly string[]): HeaderMapping {
  const columns: Record<string, number> = {};
  const repeated: string[] = [];
  const read = headings.map((heading, index) => {
    const personal = isPersonalHeading(heading);
    const field = personal ? null : fieldOf(heading);
    if (field !== null) {
      if (field in columns) repeated.push(field);
      else columns[field] = index;
    }
    return { heading: heading.trim(), field };
  });
  return {
    columns,
    headings: read,
    missing: SETTLEMENT_FIELDS.filter(({ name, required }) => required && !(name in columns)).map(
      ({ name }) => name,
    ),
    repeated,
    personal: headings.flatMap((heading, index) => (isPersonalHeading(heading) ? [index] : [])),
  };
}
