import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { landingPage } from "@/lib/web/landing-page";
import { currentViewer } from "@/lib/web/viewer";
import { SignInForm } from "./_components/sign-in-form";

export const metadata: Metadata = { title: "登录" };

/** Only addresses inside this site are followed after signing in. */
const inside = (address: string | undefined): string | null =>
  address && /^\/(?![/\\])/.test(address) ? address : null;

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string; error?: string }>;
}) {
  const { callbackUrl, error } = await searchParams;
  const viewer = await currentViewer();
  if (viewer) redirect(inside(callbackUrl) ?? landingPage(viewer));
  return (
    <main className="grid min-h-screen place-items-center bg-nav px-4 py-10">
      <div className="w-full max-w-96 rounded bg-surface p-8">
        <h1 className="text-center text-2xl! tracking-[0.2em]">医衡</h1>
        <p className="mt-1 mb-6 text-center text-secondary">医疗保障规划指标与基金运行分析</p>
        <SignInForm callbackUrl={inside(callbackUrl) ?? "/"} failed={error !== undefined} />
      </div>
    </main>
  );
}
