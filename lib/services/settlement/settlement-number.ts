import { hash } from "node:crypto";
import { SETTLEMENT_FIELDS } from "@/lib/domain/settlement/field";
import { findPersonalNumber } from "@/lib/domain/settlement/personal-number";
import type { FindingTally } from "@/lib/domain/settlement/settlement-finding";

const KEY_BYTES = 32;
const NUMBER_BYTES_MAX = 64;

/** The field that holds the settlement's own number. */
export const NUMBER_FIELD = SETTLEMENT_FIELDS[0].name;

/** Checks the numbers of settlements and turns them into keyed hashes; the numbers themselves are not stored. */
export class SettlementNumber {
  private readonly salted = Buffer.alloc(KEY_BYTES + NUMBER_BYTES_MAX);
  private personal = 0;

  constructor(
    key: string,
    private readonly tally: FindingTally,
  ) {
    this.salted.write(key, 0, "hex");
  }

  check(block: Buffer, start: number, end: number, line: number): void {
    if (start >= end) this.tally.add("missing-value", NUMBER_FIELD, line, "空");
    else if (end - start > NUMBER_BYTES_MAX)
      this.tally.add("bad-word", NUMBER_FIELD, line, `${end - start} 个字节`);
    else if (findPersonalNumber(block, start, end)) this.personal += 1;
  }

  hash(block: Buffer, start: number, end: number): string {
    for (let at = start; at < end; at++) this.salted[KEY_BYTES + at - start] = block[at] as number;
    return hash("sha256", this.salted.subarray(0, KEY_BYTES + end - start), "hex").slice(0, 32);
  }

  /** They are long and may look like a person's number by chance: only a column of them is refused. */
  finish(rows: number): void {
    if (this.personal * 2 > rows)
      this.tally.add("personal-number", NUMBER_FIELD, null, "这一列多数像是证件号或手机号，不是结算ID");
  }
}
