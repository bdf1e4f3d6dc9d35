import type { Month } from "../../period";
import type { FormOwner, OwnFormDefinition } from "./own-form-definition";

/** What a form in the making is checked against. */
export type OwnFormReference = FormOwner & {
  /** The version it would be registered as. */
  readonly version: number;
  /** The version before it; null for a new form. */
  readonly latest: OwnFormDefinition | null;
  /** Last month of the versions before, where all of them were ended. */
  readonly endedThrough: Month | null;
  /** The last month for which the bureau's areas have handed in this form; null where none has. */
  readonly lastReported: Month | null;
  /** Measures of the bureau by name, of every version of every form. */
  readonly measures: ReadonlyMap<string, string>;
  /** Names of the bureau's other forms, and of the shipped ones. */
  readonly formNames: ReadonlySet<string>;
  /** Own indicators by the measures that they read. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
};
