"use client";

/** Opens the browser's print dialog; the page has a print view of its own. */
export function PrintButton() {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="button no-print min-h-7! py-0.5! text-[13px]"
    >
      打印
    </button>
  );
}
