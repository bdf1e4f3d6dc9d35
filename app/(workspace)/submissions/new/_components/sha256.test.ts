import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { Sha256, sha256 } from "./sha256";

const own = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("FIPS 180-4: abc", () => {
  expect(sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_001])(
  "%i bytes agree with Node's",
  (length) => {
    const bytes = new Uint8Array(randomBytes(length));
    expect(sha256(bytes)).toBe(own(bytes));
  },
);

test("a part of a larger buffer is hashed as that part", () => {
  const bytes = new Uint8Array(randomBytes(300)).subarray(7, 207);
  expect(sha256(bytes)).toBe(own(bytes));
});

test("a message in pieces of any length is hashed as one", () => {
  const bytes = new Uint8Array(randomBytes(1000));
  const sha = new Sha256();
  for (const [from, to] of [
    [0, 1],
    [1, 64],
    [64, 64],
    [64, 200],
    [200, 1000],
  ])
    sha.add(bytes.subarray(from, to));
  expect(sha.hex()).toBe(own(bytes));
});
