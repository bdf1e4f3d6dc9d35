import { describe, expect, test } from "vitest";
import { decimal } from "../decimal";
import { known, missing } from "../value";
import { singleMonths } from "./single-months";

const amount = (value: number) => known(decimal(value));

describe("M3: a month alone is the difference of two cumulatives", () => {
  test("January is itself", () => {
    expect(singleMonths([amount(10), amount(25), amount(24)])).toEqual([amount(10), amount(15), amount(-1)]);
  });

  test("a month not reported leaves itself and the next without a number, never a zero", () => {
    const [january, february, march, april] = singleMonths([
      amount(10),
      missing("not-reported"),
      amount(40),
      amount(50),
    ]);
    expect(january).toEqual(amount(10));
    expect(february).toMatchObject({ known: false });
    expect(march).toMatchObject({ known: false });
    expect(april).toEqual(amount(10));
  });
});
