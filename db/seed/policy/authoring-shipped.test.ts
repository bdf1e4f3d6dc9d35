import { expect, test } from "vitest";
import { documentSeeds } from "@/db/reference-files";
import { commitmentOfEntry, entryOf } from "@/lib/domain/policy/commitment-entry";
import type { DraftCommitment } from "@/lib/domain/policy/draft-body";
import { guessHead } from "@/lib/domain/policy/draft-head";

/** Fields that say the same as their absence are left out. */
const meaning = ({ scheme, group, ...rest }: DraftCommitment) => ({
  ...rest,
  scheme: scheme ?? "all",
  group: group ?? "all",
});

test("every commitment that ships comes through the form unchanged", () => {
  for (const seed of documentSeeds()) {
    const { commitments } = JSON.parse(seed.content) as { commitments: DraftCommitment[] };
    for (const commitment of commitments) {
      const clean = Object.fromEntries(
        Object.entries(commitment).filter(([key, value]) => value !== "" && (value !== null || key === "to")),
      ) as DraftCommitment;
      expect(meaning(commitmentOfEntry(entryOf(clean))), `${seed.name} ${commitment.id}`).toEqual(
        meaning(clean),
      );
    }
  }
});

test("a number cited in a sentence is not the text's own: the 2020 notice gives none", () => {
  const seed = documentSeeds().find(({ name }) => name === "nmg-2020-resident-notice.json")!;
  const { document } = JSON.parse(seed.content) as { document: { number: string | null } };
  expect(guessHead(seed.text).number).toBe(document.number);
});
