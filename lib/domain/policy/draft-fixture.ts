import {
  SAMPLE_CLAUSES,
  SAMPLE_DOCUMENT,
  SAMPLE_EXTERNAL,
  SAMPLE_REFERENCE,
  SAMPLE_SCHEDULE,
  SAMPLE_TARGET,
  SAMPLE_TEXT,
} from "./document-fixture";
import type { DraftBody, DraftCommitment, DraftHead } from "./draft-body";
import type { DraftReference } from "./draft-check";

/** The sample notice as a draft, for tests of authoring. */
export const SAMPLE_BODY: DraftBody = {
  format: "yiheng-policy@1",
  document: SAMPLE_DOCUMENT as DraftHead,
  clauses: SAMPLE_CLAUSES.map((clause) => ({ reports: false, ...clause })) as unknown as DraftBody["clauses"],
  commitments: [SAMPLE_TARGET, SAMPLE_SCHEDULE, SAMPLE_EXTERNAL] as unknown as DraftCommitment[],
  text: SAMPLE_TEXT,
};

export const DRAFT_REFERENCE: DraftReference = {
  ...SAMPLE_REFERENCE,
  covers: SAMPLE_REFERENCE.hasArea,
  registered: null,
};

/** The sample with its first commitment changed. */
export const withRate = (change: Partial<DraftCommitment>): DraftBody => ({
  ...SAMPLE_BODY,
  commitments: [{ ...(SAMPLE_TARGET as unknown as DraftCommitment), ...change }],
});
