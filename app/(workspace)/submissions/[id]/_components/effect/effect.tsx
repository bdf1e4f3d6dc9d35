import { previewSubmission } from "@/lib/services/submissions/preview-submission";
import type { Viewer } from "@/lib/web/viewer";
import { EffectCard } from "./effect-card";

/** Computed while the rest of the page is there already. */
export async function Effect({ viewer, id }: { viewer: Viewer; id: number }) {
  const effect = await previewSubmission(viewer, id);
  return effect ? <EffectCard effect={effect} /> : null;
}
