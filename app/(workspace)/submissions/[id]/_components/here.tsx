"use client";

import { useEffect } from "react";

/**
 * Marks the cell that the address names and brings it into view. The style for `:target` alone would do when the page is
 * loaded; a navigation inside the site changes the address without the browser looking for its target.
 */
export function Here() {
  useEffect(() => {
    const show = (): void => {
      document.querySelector("[data-here]")?.removeAttribute("data-here");
      const cell = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!cell) return;
      cell.setAttribute("data-here", "");
      cell.scrollIntoView({ block: "center", inline: "center" });
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, []);
  return null;
}
