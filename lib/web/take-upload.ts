import "server-only";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { receiveUpload } from "@/lib/services/submissions/receive-upload";
import type { Viewer } from "./viewer";

/** Streams a request's body into quarantine as the statement that its address says it is. */
export async function takeUpload(viewer: Viewer, request: NextRequest): Promise<number> {
  const query = request.nextUrl.searchParams;
  const text = (name: string): string => query.get(name) ?? "";
  const asked = {
    form: text("form"),
    area: text("area"),
    period: text("period"),
    vintage: text("vintage") || "monthly",
    fileName: text("name"),
    size: Number(text("size")),
    sha256: text("sha256").toLowerCase(),
    reason: text("reason").trim() || null,
  };
  return await receiveUpload(viewer, asked, bodyOf(request), env().dataFolder);
}

/** A request's body, which a request without one has not. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body as unknown as AsyncIterable<Uint8Array>;
}
