"use client";

import { useState } from "react";

/** Ends the session; the token it posts is asked for first, as the sign-in page does. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false);
  const signOut = async (): Promise<void> => {
    setBusy(true);
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    await fetch("/api/auth/signout", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, json: "true" }),
    });
    window.location.assign("/sign-in");
  };
  return (
    <button
      type="button"
      onClick={signOut}
      disabled={busy}
      className="cursor-pointer rounded px-1.5 py-0.5 text-nav-text hover:bg-nav-here"
    >
      退出
    </button>
  );
}
