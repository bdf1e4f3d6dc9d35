import "server-only";
import type { NextRequest } from "next/server";
import type { LoadView } from "@/lib/domain/settlement/load-view";
import { env } from "@/lib/env";
import { type Begun, beginUpload } from "@/lib/services/settlement/begin-upload";
import { completeUpload } from "@/lib/services/settlement/complete-upload";
import type { SeenLoad } from "@/lib/services/settlement/load-step";
import { receivePart } from "@/lib/services/settlement/receive-part";
import { type UploadState, uploadState } from "@/lib/services/settlement/upload-state";
import { viewLoad } from "@/lib/services/settlement/view-load";
import { withdrawLoad } from "@/lib/services/settlement/withdraw-load";
import { bodyOf } from "./request-body";
import type { Viewer } from "./viewer";

/** Opens an upload of settlement detail as its address describes it, or finds the one to go on with. */
export async function beginSettlementUpload(viewer: Viewer, request: NextRequest): Promise<Begun> {
  const query = request.nextUrl.searchParams;
  const text = (name: string): string => query.get(name) ?? "";
  const asked = {
    area: text("area"),
    period: text("period"),
    fileName: text("name"),
    size: Number(text("size")),
    sha256: text("sha256").toLowerCase(),
    reason: text("reason").trim() || null,
  };
  return await beginUpload(viewer, asked, env().dataFolder);
}

/** Streams a request's body to where the upload broke off. */
export async function takeSettlementPart(
  viewer: Viewer,
  request: NextRequest,
  load: number,
): Promise<number> {
  const offset = Number(request.nextUrl.searchParams.get("offset"));
  return await receivePart(viewer, load, offset, bodyOf(request), env().dataFolder);
}

export const completeSettlementUpload = (viewer: Viewer, load: number): Promise<void> =>
  completeUpload(viewer, load, env().dataFolder);

export const settlementUploadState = (viewer: Viewer, load: number): Promise<UploadState> =>
  uploadState(viewer, load, env().dataFolder);

export const settlementLoad = (viewer: Viewer, load: number): Promise<LoadView> =>
  viewLoad(viewer, load, env().dataFolder);

export const withdrawSettlement = (viewer: Viewer, seen: SeenLoad): Promise<void> =>
  withdrawLoad(viewer, seen, env().dataFolder);
