import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { signIn } from "@/lib/services/access/sign-in";
import { database } from "./database";
import { SESSION_IDLE_SECONDS } from "./session-limits";

/** What a session token holds, and nothing else: role, area and all else are read from the database on each request. */
declare module "next-auth/jwt" {
  interface JWT {
    uid?: number;
    ver?: number;
    /** When the person signed in, in seconds: an absolute end that renewing does not move. */
    since?: number;
  }
}

declare module "next-auth" {
  interface Session {
    uid: number;
    ver: number;
  }
}

/** Credentials only; the token is signed with the installation's own secret. */
export const authOptions = (): NextAuthOptions => {
  const { sessionSecret } = env();
  return {
    ...(sessionSecret ? { secret: sessionSecret } : {}),
    session: { strategy: "jwt", maxAge: SESSION_IDLE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { username: {}, password: {} },
        async authorize(credentials) {
          const username = credentials?.username?.trim() ?? "";
          const outcome = await signIn(database(), username, credentials?.password ?? "", new Date());
          if (outcome === "locked") throw new Error("locked");
          if (outcome === "wrong") return null;
          return { id: String(outcome.id), ver: outcome.sessionVersion };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (!user) return token;
        const { ver } = user as unknown as { ver: number };
        return { uid: Number(user.id), ver, since: Math.floor(Date.now() / 1000) };
      },
      session({ session, token }) {
        return { ...session, uid: token.uid ?? -1, ver: token.ver ?? -1 };
      },
    },
  };
};
