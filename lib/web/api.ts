import "server-only";
import type { NextRequest } from "next/server";
import type { Permission } from "@/lib/domain/access";
import { Refusal } from "@/lib/domain/refusal";
import { REFUSAL_STATUSES } from "./refusal-status";
import { sentencePage } from "./sentence-page";
import { currentViewer, may, type Viewer } from "./viewer";

type Handler<Params> = (viewer: Viewer, request: NextRequest, params: Params) => Promise<Response>;

type Route<Params> = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/** An answer in words: a page for who follows a link, JSON for everybody else. */
export function answer(request: NextRequest, status: number, error: string): Response {
  if (request.headers.get("accept")?.includes("text/html")) return sentencePage(status, error);
  return Response.json({ error }, { status });
}

/** Browsers send where a request comes from with everything that is no plain reading; it must be this site. */
function fromThisSite(request: NextRequest): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

async function viewerFor(request: NextRequest, permission: Permission): Promise<Viewer> {
  if (!fromThisSite(request)) throw new Refusal("not-permitted", "请求不是从本系统的页面发出的，没有处理");
  const viewer = await currentViewer();
  if (!viewer) throw new Refusal("not-signed-in", "登录已失效，请重新登录");
  if (!may(viewer, permission)) throw new Refusal("not-permitted", "您的角色不能进行此操作");
  return viewer;
}

/**
 * A route handler for who holds a permission. Refusals become their status and sentence, in one place; what is unknown
 * is logged and never told.
 */
export function api<Params>(permission: Permission, handler: Handler<Params>): Route<Params> {
  return async (request, { params }) => {
    try {
      return await handler(await viewerFor(request, permission), request, await params);
    } catch (error) {
      if (error instanceof Refusal) return answer(request, REFUSAL_STATUSES[error.code], error.message);
      console.error(error);
      return answer(request, 500, "系统出错，请稍后重试；如果仍然不行，请告诉系统管理员发生的时间");
    }
  };
}
