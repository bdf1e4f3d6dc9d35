/** A token in plain sight, this once: it is stored only as its hash and cannot be asked for again. */
export const IssuedToken = ({ name, token }: { name: string; token: string }) => (
  <output className="block rounded border border-demo-line bg-demo-soft px-3 py-2 text-[13px]">
    令牌 <strong>{name}</strong>：
    <code className="mx-1 rounded bg-surface px-2 py-0.5 break-all select-all">{token}</code>
    <span className="block text-xs text-secondary">
      只显示这一次，请立即存入调用方的密钥设置；不要写进代码、日志或邮件。疑似外泄时请撤销后重建。
    </span>
  </output>
);
