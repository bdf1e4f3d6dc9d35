"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const INTERVAL_MS = 600;

/** Asks for the page again until the file has been read; not before it has answered, else no answer would ever arrive. */
export function RefreshWhileReading() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    if (pending) return;
    const timer = setTimeout(() => startTransition(() => router.refresh()), INTERVAL_MS);
    return () => clearTimeout(timer);
  }, [router, pending]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
    </noscript>
  );
}
