import { describe, expect, it } from "vitest";
import { builtInFormat, numberFormat } from "./number-format";

describe("numberFormat", () => {
  it.each([
    ["General", "number"],
    ["G/通用格式", "number"],
    ["@", "number"],
    ["#,##0.00_ ;[Red]\\-#,##0.00\\ ", "number"],
    ['_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "number"],
    ["[DBNum2][$-804]General", "number"],
    ["[$￥-804]#,##0.00;[红色][$￥-804]\\-#,##0.00", "number"],
    ['[>=100000000]0.00,,"亿";0', "number"],
    ["0.00E+00", "number"],
    ["# ?/?", "number"],
    ['0"d"', "number"],
    ["0.00m", "number"],
    ["0.00%", "percent"],
    ["[Blue]0.0%;[Red]-0.0%", "percent"],
    ['0.0"%"', "number"],
    ["0.0\\%", "number"],
    ["yyyy-mm-dd;@", "date"],
    ['yyyy"年"m"月";@', "date"],
    ['m"月"', "date"],
    ['e"年"m"月"', "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', "date"],
    ["aaaa", "date"],
    ["yyyy/m/d h:mm", "date-time"],
    ["[$-409]m/d/yy h:mm AM/PM;@", "date-time"],
    ['h"时"mm"分"ss"秒"', "time"],
    ['上午/下午h"时"mm"分"', "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm:ss", "duration"],
  ])("%s is a %s", (code, kind) => {
    expect(numberFormat(code).kind).toBe(kind);
  });

  it.each([
    ['0!.0,"万"', true],
    ["0!.0000", true],
    ["0\\.0,", true],
    ["#,##0,", true],
    ['0.00,,"亿"', true],
    ["#,##0.00", false],
    ["#,##0", false],
    ["0.00", false],
    ['#,##0.00"元"', false],
    ["yyyy,mm", false],
  ])("%s shows a scaled number: %s", (code, scaled) => {
    expect(numberFormat(code).scaled).toBe(scaled);
  });

  it("does not linger over a crafted code", () => {
    const started = Date.now();
    numberFormat("[".repeat(5_000_000));
    expect(Date.now() - started).toBeLessThan(1000);
  });
});

describe("builtInFormat", () => {
  it("knows the formats of Chinese installations, which have no code in the file", () => {
    const kinds = [
      ...Array.from({ length: 10 }, (_, index) => 27 + index),
      ...Array.from({ length: 9 }, (_, index) => 50 + index),
    ];
    expect(kinds.map((id) => builtInFormat(id).kind)).toEqual([
      ...["date", "date", "date", "date", "date", "time", "time", "time", "time", "date"],
      ...["date", "date", "date", "date", "date", "time", "time", "date", "date"],
    ]);
  });

  it.each([0, 1, 4, 11, 23, 37, 40, 48, 49, 59, 163])("takes %i for a plain number", (id) => {
    expect(builtInFormat(id).kind).toBe("number");
  });
});
