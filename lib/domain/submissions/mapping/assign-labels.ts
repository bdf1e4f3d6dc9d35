import type { LabelMapping } from "./label-mapping";

/** A row or column of a workbook: its place, its label, and the key that its own words give; null where they give none. */
export type Labelled = { readonly at: number; readonly label: string; readonly key: string | null };

export type Assignment = {
  /** Keys by place: by their own words, and by what was confirmed for words that the form does not know. */
  readonly keys: ReadonlyMap<number, string>;
  readonly applied: readonly { readonly at: number; readonly mapping: LabelMapping }[];
  /** Confirmed not to be taken. */
  readonly ignored: readonly { readonly at: number; readonly mapping: LabelMapping }[];
  /** Confirmed, and not usable here: why, in words. */
  readonly conflicts: readonly { readonly at: number; readonly why: string }[];
};

/**
 * Gives labels their keys. The form's own words always win: a mapping speaks only where they are silent, for a target
 * that nothing else in the sheet is, and for a label that stands there once.
 */
export function assignLabels(
  items: readonly Labelled[],
  mappings: ReadonlyMap<string, LabelMapping>,
  nameOf: (key: string) => string | null,
): Assignment {
  const keys = new Map(items.flatMap(({ at, key }) => (key === null ? [] : [[at, key] as const])));
  const taken = new Set(keys.values());
  const open = items.filter(({ key, label }) => key === null && label !== "" && mappings.has(label));
  const times = (test: (item: Labelled) => boolean): number => open.filter(test).length;
  const applied: { at: number; mapping: LabelMapping }[] = [];
  const ignored: { at: number; mapping: LabelMapping }[] = [];
  const conflicts: { at: number; why: string }[] = [];
  for (const { at, label } of open) {
    const mapping = mappings.get(label) as LabelMapping;
    const { target, written } = mapping;
    if (target === null) {
      ignored.push({ at, mapping });
      continue;
    }
    const name = nameOf(target);
    // The form no longer has it: the label is unknown again, and asked for anew.
    if (name === null) continue;
    const said = `“${written}”已确认对应“${name}”`;
    if (times((item) => item.label === label) > 1) {
      conflicts.push({ at, why: `${said}，但表中不止一处叫这个名称，分不清是哪一处` });
    } else if (taken.has(target)) {
      conflicts.push({ at, why: `${said}，但表中已有“${name}”，请删除其中一处，或者取消这个对应关系` });
    } else if (times((item) => mappings.get(item.label)?.target === target) > 1) {
      conflicts.push({ at, why: `${said}，但表中另有一处也对应“${name}”，请只保留一处` });
    } else {
      keys.set(at, target);
      applied.push({ at, mapping });
    }
  }
  return { keys, applied, ignored, conflicts };
}
