import { may, type Viewer } from "./viewer";

/** Where a person's work begins. */
export function landingPage(viewer: Viewer): string {
  if (may(viewer, "submit") || may(viewer, "review-prefecture")) return "/submissions";
  if (may(viewer, "read-figures")) return "/overview";
  return may(viewer, "manage-users") ? "/admin/users" : "/admin/audit";
}
