/** As RFC 5987 wants a name beyond ASCII: percent-encoded UTF-8, with an ASCII name for who does not know that. */
export function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(fileName)?.[0] ?? "";
  return `attachment; filename="download${ending}"; filename*=UTF-8''${encoded}`;
}
