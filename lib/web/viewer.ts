import "server-only";
import { forbidden, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Permission } from "@/lib/domain/access";
import { viewerContext } from "@/lib/services/access/viewer-context";
import { type Actor, type Context, permitted } from "@/lib/services/context";
import { authOptions } from "./auth-options";
import { database } from "./database";

/** A signed-in person with what they may do and see. */
export type Viewer = Context & { readonly actor: Extract<Actor, { kind: "user" }> };

/** Who is looking, read once a request. Null when nobody is signed in, or the session no longer holds. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  if (!session || session.uid < 0) return null;
  const context = await viewerContext(
    database(),
    { id: session.uid, sessionVersion: session.ver },
    new Date(),
  );
  return context as Viewer | null;
});

/** For a page: signs in first, or answers 403 to who may not see it. */
export async function requireViewer(permission?: Permission): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/sign-in");
  if (permission && !may(viewer, permission)) forbidden();
  return viewer;
}

export const may = (viewer: Viewer, permission: Permission): boolean => permitted(viewer, permission);
