import type { Finding } from "./finding";
import { halfWidth } from "./plain-text";
import { cellAddress, type Sheet } from "./sheet";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** A citizen's ID number by length, birth date and checksum (GB 11643). */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false;
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0);
  return CHECKS[total % 11] === text[17]?.toUpperCase();
}

const isMobileNumber = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

/** First and last characters only: a finding never repeats what it found (MODEL M24). */
const masked = (text: string): string => `${text.slice(0, 3)}${"*".repeat(text.length - 5)}${text.slice(-2)}`;

/** Statements carry sums only: a file with ID or phone numbers is refused before anything of it is stored. */
export function findIdentity(sheets: readonly Sheet[]): Finding[] {
  return sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cell): Finding[] => {
      const text = halfWidth(cell.content.text).replace(/\s/g, "");
      const kind = isIdentityNumber(text)
        ? "身份证号"
        : isMobileNumber(text) && cell.content.kind === "text"
          ? "手机号"
          : null;
      if (!kind) return [];
      return [
        {
          severity: "refuse",
          sheet: sheet.name,
          cell: cellAddress(cell.row, cell.column),
          rule: "identity",
          message: `疑似${kind}（${masked(text)}），报表不得含个人信息，文件未保存`,
        },
      ];
    }),
  );
}
