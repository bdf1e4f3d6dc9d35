"use client";

/** Unknown errors never show their text: what they say may concern data that the reader must not see. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <h1>页面没有打开成功</h1>
      <p className="mt-2 text-secondary">
        数据没有受到影响。请重试；如果仍然不行，请告诉系统管理员发生的时间。
      </p>
      <button type="button" onClick={reset} className="button mt-4">
        重试
      </button>
    </main>
  );
}
