/** The number that a slot is filled with, as text in the sheet's unit; null leaves it to be filled in. */
export type SlotFill = (sheet: string, slot: string) => string | null;
