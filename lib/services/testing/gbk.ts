let table: Map<string, readonly [number, number]> | undefined;

/** GBK has no encoder here, but a decoder: its table is read the other way round. */
function pairs(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd" && !found.has(text)) found.set(text, [lead, trail]);
    }
  }
  return found;
}

/** Text as an office program in China saves it. Throws for what GBK does not have. */
export function gbk(text: string): Buffer {
  table ??= pairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(character);
    if (!pair) throw new RangeError(`Not in GBK: ${character}`);
    bytes.push(...pair);
  }
  return Buffer.from(bytes);
}
