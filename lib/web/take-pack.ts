import "server-only";
import type { NextRequest } from "next/server";
import { env } from "@/lib/env";
import { receivePack } from "@/lib/services/history-packs/receive-pack";
import { bodyOf } from "./request-body";
import type { Viewer } from "./viewer";

/** Streams a request's body into quarantine as the history of the area that its address names. */
export async function takePack(viewer: Viewer, request: NextRequest): Promise<number> {
  const query = request.nextUrl.searchParams;
  const text = (name: string): string => query.get(name) ?? "";
  const asked = {
    area: text("area"),
    fileName: text("name"),
    size: Number(text("size")),
    sha256: text("sha256").toLowerCase(),
    reason: text("reason").trim() || null,
  };
  return await receivePack(viewer, asked, bodyOf(request), env().dataFolder);
}
