/** The words of an uploaded text file: UTF-8, or the older Chinese encoding that Windows programs still save. */
export function decodedText(bytes: Uint8Array): string {
  return (decoded(bytes, "utf-8") ?? new TextDecoder("gb18030").decode(bytes)).replace(/\r\n?/g, "\n");
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
