import "server-only";
import type { NextRequest } from "next/server";
import { CALL_RATE, FAILURE_RATE } from "@/lib/domain/open-interface/call-rate";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { callerOf, countCall } from "@/lib/services/access/count-call";
import { tokenContext } from "@/lib/services/access/token-context";
import type { Context } from "@/lib/services/context";
import { database } from "./database";
import { currentViewer } from "./viewer";

const BEARER = /^Bearer +(\S+) *$/i;
const HOW = "请用访问令牌调用：Authorization: Bearer yh_…；令牌在“访问令牌”页新建";

/**
 * Who calls the open interface: the token where one is sent, and never somebody else instead; else the session, but for
 * reading only. Counted, so that one caller does not keep the others waiting.
 */
export async function openCaller(request: NextRequest): Promise<Context> {
  const authorization = request.headers.get("authorization");
  const now = new Date();
  const caller =
    authorization === null
      ? await sessionCaller(request)
      : await tokenCaller(request, BEARER.exec(authorization)?.[1] ?? "", now);
  if (caller.actor.kind === "user") await countCall(database(), callerOf(caller.actor), CALL_RATE, now);
  return caller;
}

async function sessionCaller(request: NextRequest): Promise<Context> {
  // A browser sends its cookie with what other sites make it send, too.
  if (request.method !== "GET") refuse("not-signed-in", HOW);
  return (await currentViewer()) ?? refuse("not-signed-in", HOW);
}

async function tokenCaller(request: NextRequest, token: string, now: Date): Promise<Context> {
  try {
    return await tokenContext(database(), token, now);
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-signed-in")
      await countCall(database(), `address:${addressOf(request)}`, FAILURE_RATE, now);
    throw error;
  }
}

const ADDRESS_LENGTH_MAX = 60;

/** As the nearest proxy saw it; the server writes the header itself where there is none. */
const addressOf = (request: NextRequest): string =>
  (request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown").slice(
    0,
    ADDRESS_LENGTH_MAX,
  );
