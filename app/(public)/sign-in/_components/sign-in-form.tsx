"use client";

import { type FormEvent, useState } from "react";

const WRONG = "用户名或密码不正确。";
const LOCKED = "连续输错 5 次，请 15 分钟后再试。";
const UNREACHABLE = "暂时无法登录，请稍后再试。";

/** Posts name and password with the site's own token; the page says what went wrong without saying which. */
export function SignInForm({ callbackUrl, failed }: { callbackUrl: string; failed: boolean }) {
  const [problem, setProblem] = useState(failed ? WRONG : "");
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem("");
    try {
      const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
      const response = await fetch("/api/auth/callback/credentials", {
        method: "POST",
        body: new URLSearchParams({
          csrfToken,
          json: "true",
          username: String(form.get("username")),
          password: String(form.get("password")),
        }),
      });
      const { url } = (await response.json()) as { url: string };
      const error = new URL(url, window.location.href).searchParams.get("error");
      if (!error) return window.location.assign(callbackUrl);
      setProblem(error === "locked" ? LOCKED : WRONG);
    } catch {
      setProblem(UNREACHABLE);
    }
    setBusy(false);
  };

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <label className="flex flex-col gap-1 text-secondary">
        用户名
        <input name="username" className="field min-h-10" autoComplete="username" required />
      </label>
      <label className="flex flex-col gap-1 text-secondary">
        密码
        <input
          name="password"
          type="password"
          className="field min-h-10"
          autoComplete="current-password"
          required
        />
      </label>
      <p role="alert" className="min-h-6 text-behind">
        {problem}
      </p>
      <button type="submit" disabled={busy} className="button button-primary min-h-10 justify-center">
        {busy ? "正在登录……" : "登录"}
      </button>
    </form>
  );
}
