"use client";

import { useEffect, useRef, useState } from "react";
import type { ChartOption } from "@/lib/domain/reports/report-document";

type ChartProps = {
  /** Told apart from other charts of the page. */
  id: string;
  title: string;
  option: ChartOption;
  width: number;
  height: number;
};

/** Drawn to SVG while the page is rendered on the server; the browser draws only after a soft navigation. */
function drawOnServer({ id, title, option, width, height }: ChartProps): string {
  if (typeof window !== "undefined") return "";
  const { cachedSvg } = require("@/lib/charts/cached-svg") as typeof import("@/lib/charts/cached-svg");
  return cachedSvg(option, { width, height }, { title, prefix: id });
}

/** The same option as in print. ECharts itself is loaded only when somebody points at the picture or focuses it. */
export function Chart(props: ChartProps) {
  const { option, width, height, title } = props;
  const [picture] = useState(() => ({ __html: drawOnServer(props) }));
  const frame = useRef<HTMLDivElement>(null);
  const live = useRef(false);

  const enliven = async (): Promise<void> => {
    if (live.current || !frame.current) return;
    live.current = true;
    const [{ init, use }, { echartsModules }] = await Promise.all([
      import("echarts/core"),
      import("@/lib/charts/echarts-modules"),
    ]);
    if (!frame.current) return;
    use(echartsModules);
    frame.current.replaceChildren();
    const chart = init(frame.current, null, { renderer: "svg", width, height });
    chart.setOption({ ...option, animation: false });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once; a page with other data is another page.
  useEffect(() => {
    if (!frame.current?.firstChild) void enliven();
  }, []);

  return (
    <div
      ref={frame}
      role="img"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus brings the values up for who uses no pointer.
      tabIndex={0}
      className="[&_svg]:h-auto [&_svg]:w-full"
      suppressHydrationWarning
      onPointerEnter={enliven}
      onFocus={enliven}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by ourselves from data, texts escaped.
      dangerouslySetInnerHTML={picture}
    />
  );
}
