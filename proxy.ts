import type { NextRequest } from "next/server";
import { renewSession } from "@/lib/web/renew-session";

export const proxy = (request: NextRequest) => renewSession(request);

/** Uploads and the open interface are left out: a proxied body is cut at 10 MB without a word. So are files that never change. */
export const config = {
  matcher: [
    "/((?!api/uploads|api/settlement-loads|api/v1|api/auth|_next/static|_next/image|favicon.ico|icon.svg).*)",
  ],
};
