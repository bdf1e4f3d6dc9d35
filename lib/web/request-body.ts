import "server-only";
import { refuse } from "@/lib/domain/refusal";

/** A request's body piece by piece; nothing of it is held. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>;
}

const JSON_BYTES_MAX = 64 * 1024;

/** A small JSON object; {} where there is no body. Refused in words where it is something else. */
export async function jsonOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bodyOf(request)) {
    size += chunk.byteLength;
    if (size > JSON_BYTES_MAX) refuse("invalid-input", "请求体过大");
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString("utf8").trim();
  if (text === "") return {};
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content))
      return content as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return refuse("invalid-input", '请求体应为 JSON 对象，如 {"explanation": "已核对"}');
}
