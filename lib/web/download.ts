import "server-only";
import type { NextRequest } from "next/server";
import type { Context } from "@/lib/services/context";
import { type NamedFile, renderedFile } from "@/lib/services/renderings/rendered-file";
import { attachment } from "./content-disposition";
import { sentencePage } from "./sentence-page";

const PATIENCE_MS = 30_000;
const RETRY_SECONDS = 3;
const BEING_MADE = "文件正在生成，稍后会自动开始下载；也可以过一会儿再点下载";

/** A file as it is, or a rendering's once the worker has made it; what takes longer is said and asked for again. */
export async function download(
  viewer: Context,
  request: NextRequest,
  file: NamedFile | number,
): Promise<Response> {
  const made = typeof file === "number" ? await renderedFile(viewer, file, PATIENCE_MS) : file;
  if (made) {
    return new Response(Buffer.from(made.bytes), {
      headers: {
        "content-type": made.mediaType,
        "content-length": String(made.bytes.byteLength),
        "content-disposition": attachment(made.fileName),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  }
  if (request.headers.get("accept")?.includes("text/html"))
    return sentencePage(202, BEING_MADE, RETRY_SECONDS);
  return Response.json(
    { error: BEING_MADE },
    { status: 202, headers: { "retry-after": String(RETRY_SECONDS) } },
  );
}
