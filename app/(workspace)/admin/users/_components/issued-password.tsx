/** A password in plain sight, this once: it is stored only as its hash and cannot be asked for again. */
export function IssuedPassword({ username, password }: { username: string; password: string }) {
  return (
    <output className="block rounded border border-demo-line bg-demo-soft px-3 py-2 text-[13px]">
      用户 <strong>{username}</strong> 的密码：
      <code className="mx-1 rounded bg-surface px-2 py-0.5 text-base select-all">{password}</code>
      <span className="block text-xs text-secondary">只显示这一次，请当面或经安全渠道告知本人。</span>
    </output>
  );
}
