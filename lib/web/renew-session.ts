import { type NextRequest, NextResponse } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_IDLE_SECONDS, SESSION_LONGEST_SECONDS, SESSION_RENEW_SECONDS } from "./session-limits";

const cookieName = (secure: boolean): string => `${secure ? "__Secure-" : ""}next-auth.session-token`;

/**
 * Keeps the session of an active person alive: pages cannot write cookies, so the token is renewed here, at most every
 * few minutes and never past the day's end. Whether the session holds is decided by the page, from the database.
 */
export async function renewSession(request: NextRequest): Promise<NextResponse> {
  const response = NextResponse.next();
  const { sessionSecret: secret = "", publicUrl } = env();
  const secure = publicUrl.startsWith("https://");
  const name = cookieName(secure);
  const raw = request.cookies.get(name)?.value;
  if (!raw) return response;
  const token = await decode({ token: raw, secret }).catch(() => null);
  const now = Math.floor(Date.now() / 1000);
  const since = typeof token?.since === "number" ? token.since : now;
  if (!token || now - since > SESSION_LONGEST_SECONDS) {
    response.cookies.delete(name);
    return response;
  }
  const issued = typeof token.iat === "number" ? token.iat : now;
  if (now - issued < SESSION_RENEW_SECONDS) return response;
  const { iat: _iat, exp: _exp, jti: _jti, ...claims } = token;
  const renewed = await encode({ token: claims, secret, maxAge: SESSION_IDLE_SECONDS });
  response.cookies.set(name, renewed, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: SESSION_IDLE_SECONDS,
  });
  return response;
}
