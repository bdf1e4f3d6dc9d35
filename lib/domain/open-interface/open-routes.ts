import { FIGURE_ROUTES } from "./figure-routes";
import type { OpenRoute } from "./open-route";
import { REGISTER_ROUTES } from "./register-routes";
import { SETTLEMENT_ROUTES } from "./settlement-routes";
import { SUBMISSION_ROUTES } from "./submission-routes";

/** Every route of the open interface, by what it answers. */
export const OPEN_ROUTES = {
  ...FIGURE_ROUTES,
  ...SUBMISSION_ROUTES,
  ...SETTLEMENT_ROUTES,
  ...REGISTER_ROUTES,
} as const satisfies Record<string, OpenRoute>;

export type OpenRouteName = keyof typeof OPEN_ROUTES;
