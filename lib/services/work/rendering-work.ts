import { failRendering } from "@/db/queries/renderings/end-rendering";
import { waitingRenderings } from "@/db/queries/renderings/rendering-row";
import { makeRendering } from "../renderings/make-rendering";
import type { Job, Work } from "./job";

const LISTED = 20;

/** Files that people asked for and only the worker can make. */
export const renderingWork: Work = {
  name: "rendering",
  async waiting(db) {
    const ids = await waitingRenderings(db, LISTED);
    return ids.map(
      (id): Job => ({
        key: `rendering:${id}`,
        run: (context) => makeRendering(context, id),
        giveUp: (context, why) => failRendering(context.db, id, why),
      }),
    );
  },
};
