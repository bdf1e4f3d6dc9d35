import { type FormEvent, startTransition } from "react";

/**
 * Sends a form by hand: an action's own form is emptied by its answer, and what was typed has to stay, to be mended. The
 * button that was pressed goes with it.
 */
export const keepTyped =
  (send: (form: FormData) => void) =>
  (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
