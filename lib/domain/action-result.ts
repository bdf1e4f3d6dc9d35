/** What a form is answered: done, with what came of it, or why not, in words. Null before anything was sent. */
export type ActionResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: string }
  | null;

/** A form's action as a component is handed it: the answer before, what was sent, the answer now. */
export type FormAction<T extends object = object> = (
  before: ActionResult<T>,
  form: FormData,
) => Promise<ActionResult<T>>;
