import { createHash } from "node:crypto";

const LENGTH = 32;

/** A short digest of some texts in their order. */
export const digest = (parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, LENGTH);

/** A strong entity tag: equal only where the answers are equal to the byte. */
export const entityTag = (parts: readonly string[]): string => `"${digest(parts)}"`;

/** Whether `If-None-Match` names the tag. For reading, a proxy's weak mark does not matter (RFC 9110 §13.1.2). */
export const namesTag = (header: string | null, tag: string): boolean =>
  (header ?? "")
    .split(",")
    .map((given) => given.trim().replace(/^W\//, ""))
    .includes(tag);

/** The answer, read only where the caller does not have it already. */
export const unlessKnown = async (
  header: string | null,
  headers: Readonly<Record<string, string>> & { readonly etag: string },
  read: () => Promise<Response>,
): Promise<Response> =>
  namesTag(header, headers.etag) ? new Response(null, { status: 304, headers }) : await read();
