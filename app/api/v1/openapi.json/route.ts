import { openApi } from "@/lib/domain/open-interface/open-api";
import { openRoute } from "@/lib/web/open-route";

/** The description of the interface. */
export const GET = openRoute("description", async ({ site }) => ({ data: openApi(site), bare: true }));
