/** Made-up data says so wherever it shows. */
export function DemoTag({ text = "演示数据" }: { text?: string }) {
  return (
    <span className="inline-block rounded-[3px] border border-demo-line bg-demo-soft px-1.5 text-xs leading-5 whitespace-nowrap text-demo">
      {text}
    </span>
  );
}
