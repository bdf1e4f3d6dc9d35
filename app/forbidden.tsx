import Link from "next/link";

export default function Forbidden() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <h1>您的角色不能查看此页</h1>
      <p className="mt-2 text-secondary">如确有需要，请联系本单位系统管理员调整权限。</p>
      <p className="mt-4">
        <Link href="/">返回首页</Link>
      </p>
    </main>
  );
}
