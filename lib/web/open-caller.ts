import "server-only";
import type { NextRequest } from "next/server";
import { refuse } from "@/lib/domain/refusal";
import { tokenContext } from "@/lib/services/access/token-context";
import type { Context } from "@/lib/services/context";
import { database } from "./database";
import { currentViewer } from "./viewer";

const BEARER = /^Bearer +(\S+) *$/i;

/** Who calls the open interface: the token where one is sent, and never somebody else instead; else the session. */
export async function openCaller(request: NextRequest): Promise<Context> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const [, token = ""] = BEARER.exec(authorization) ?? [];
    return await tokenContext(database(), token, new Date());
  }
  return (
    (await currentViewer()) ??
    refuse("not-signed-in", "请用访问令牌调用：Authorization: Bearer yh_…；令牌在“访问令牌”页新建")
  );
}
