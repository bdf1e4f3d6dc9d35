export type DraftChoice = { readonly value: string; readonly label: string };

export type DraftChoiceGroup = { readonly label: string; readonly options: readonly DraftChoice[] };

/** What an author chooses from. */
export type DraftChoices = {
  readonly areas: readonly DraftChoice[];
  readonly indicators: readonly DraftChoiceGroup[];
};
