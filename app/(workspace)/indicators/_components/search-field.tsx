/** Looks for a code or words; part of the page's GET form. */
export function SearchField({ value }: { value: string }) {
  return (
    <span className="flex items-center gap-1.5 text-[13px] text-secondary">
      <label htmlFor="search">查找</label>
      <input
        id="search"
        name="search"
        type="search"
        defaultValue={value}
        placeholder="代码、名称或来源"
        className="field min-h-7! w-40 py-0.5! text-[13px]"
      />
      <button type="submit" className="button min-h-7! px-2.5! py-0.5! text-[13px]">
        查找
      </button>
    </span>
  );
}
