import { isIdentityNumber } from "../submissions/identity";

export type PersonalKind = "identity-18" | "identity-15" | "telephone";

export const PERSONAL_KINDS: Record<PersonalKind, string> = {
  "identity-18": "身份证号",
  "identity-15": "15位身份证号",
  telephone: "手机号",
};

/** Divisions of the first two digits (GB/T 2260). */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/;

/** Numbers of the first generation had no check digit: division, birth date and a running number. */
const isFirstGeneration = (text: string): boolean =>
  PROVINCES.test(text) && /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/.test(text);

const kindOf = (run: string): PersonalKind | null => {
  if (run.length === 18) return isIdentityNumber(run) ? "identity-18" : null;
  if (run.length === 15) return isFirstGeneration(run) ? "identity-15" : null;
  return run.length === 11 && /^1[3-9]/.test(run) ? "telephone" : null;
};

const SHORTEST = 11;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/**
 * Looks for a number of a person among the bytes of a field, in whatever encoding: a run of digits that nothing lengthens.
 * Null when there is none.
 */
export function findPersonalNumber(bytes: Uint8Array, start: number, end: number): PersonalKind | null {
  if (end - start < SHORTEST) return null;
  let first = -1;
  for (let at = start; at <= end; at++) {
    const byte = at < end ? (bytes[at] as number) : 0;
    if (isDigit(byte)) {
      if (first < 0) first = at;
      continue;
    }
    if (first < 0) continue;
    const isCheckLetter = at - first === 17 && (byte === 0x58 || byte === 0x78);
    const last = isCheckLetter ? at + 1 : at;
    const joined =
      (first > start && isLetter(bytes[first - 1] as number)) ||
      (last < end && isLetter(bytes[last] as number));
    if (!joined && last - first >= SHORTEST && last - first <= 18) {
      const found = kindOf(asciiText(bytes, first, last));
      if (found) return found;
    }
    first = -1;
  }
  return null;
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

const COMMON =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边包那格敖斯宝特";

/** Two to four Chinese characters that begin with one of the common surnames: by itself no proof, a column of them is. */
export const looksLikeName = (text: string): boolean =>
  /^[\u4e00-\u9fa5·]{2,4}$/.test(text) && COMMON.includes(text[0] as string);

/** What of a column's sample is needed to call it a column of names. */
export const isNameColumn = (sampled: number, namelike: number, distinct: number): boolean =>
  sampled >= 3 && distinct >= 3 && namelike * 5 >= sampled * 4;

/** First and last digits of a number only, and of words the first character: what was found is never repeated (MODEL M24). */
export function masked(text: string): string {
  const [first = ""] = text;
  if (!/^[\dXx]{6,}$/.test(text)) return `${first}${"*".repeat(Math.min(8, Math.max(1, text.length - 1)))}`;
  return `${text.slice(0, 3)}${"*".repeat(text.length - 5)}${text.slice(-2)}`;
}
