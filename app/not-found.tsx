import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <h1>没有这个页面</h1>
      <p className="mt-2 text-secondary">地址可能写错，或者内容不在您的权限范围内。</p>
      <p className="mt-4">
        <Link href="/">返回首页</Link>
      </p>
    </main>
  );
}
