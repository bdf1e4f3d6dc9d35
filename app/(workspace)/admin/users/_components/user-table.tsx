import { ROLES } from "@/lib/domain/access";
import type { ManagedUser } from "@/lib/domain/users/managed-user";
import { DemoTag } from "../../../../_components/demo-tag";
import type { Choice } from "./choice";
import { type AccountActs, UserActions } from "./user-actions";

/** Accounts with what each may do, where, and whether it can be used now. */
export function UserTable({
  users,
  roles,
  areas,
  acts,
}: {
  users: readonly ManagedUser[];
  roles: readonly Choice[];
  areas: readonly Choice[];
  acts: AccountActs;
}) {
  return (
    <section className="card min-w-0">
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>用户名</th>
              <th className="words">姓名</th>
              <th className="words">角色</th>
              <th className="words">地区</th>
              <th className="words">状态</th>
              <th className="words">最近登录</th>
              <th className="words">办理</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id} className={user.disabled ? "text-hint" : undefined}>
                <td className="whitespace-nowrap">{user.username}</td>
                <td className="words whitespace-nowrap">
                  {user.name} {user.origin === "demo" ? <DemoTag text="演示" /> : null}
                </td>
                <td className="words whitespace-nowrap">{ROLES[user.role]}</td>
                <td className="words whitespace-nowrap">{user.areaName}</td>
                <td className="words whitespace-nowrap">
                  <State user={user} />
                </td>
                <td className="words whitespace-nowrap">{user.lastSignIn ?? "从未登录"}</td>
                <td className="words min-w-64">
                  {user.own ? (
                    <span className="text-xs text-hint">本人，由另一位管理员办理</span>
                  ) : (
                    <UserActions user={user} roles={roles} areas={areas} acts={acts} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function State({ user }: { user: ManagedUser }) {
  if (user.disabled) return <span>✕ 已停用</span>;
  if (user.lockedUntil) return <span className="text-at-risk">! 锁定至 {user.lockedUntil.slice(11)}</span>;
  return <span className="text-met">✓ 正常</span>;
}
