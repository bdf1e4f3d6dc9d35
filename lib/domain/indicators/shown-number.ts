/** The number of an indicator as readers know it: "A01" of "A01.active"; the part has a Chinese name of its own. */
export const shownNumber = (code: string): string => code.split(".")[0] ?? code;
