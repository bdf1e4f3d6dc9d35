const FORMS: readonly (readonly [string, string])[] = [
  ["基金支出÷基金收入", "数的名称之间用 ＋ － × ÷，先乘除后加减，可用括号；半角符号也可以"],
  [
    "统筹基金支付［居民医保，住院］",
    "方括号里写险种、人群、就医方式、机构级别、就医地、付费方式；也可写在前面：居民医保住院统筹基金支付",
  ],
  ["基金支出", "不写时间：自1月起的累计数；参保人数、累计结余等取期末数"],
  ["单季（基金支出）　单月（基金支出）", "当季、当月，为同一口径两个累计数之差"],
  ["上季（单季（基金支出））　上月（累计结余）", "上一季、上一月"],
  ["上年同期（基金支出）　上年全年（基金支出）　上年末（累计结余）", "往年"],
  ["同比增长（基金支出）", "与上年同期相比的增长率"],
  ["近12个月（基金支出）÷12", "近12个月的月均数；基金支出÷月数 为本年月均数"],
  ["年初期末平均（参保人数）", "期末数的年初年末平均"],
  ["最近已知（定点机构总数，6个月）", "期末数往前找，最多找所写的月数，各地取自己最近报了的一期"],
  ["甲÷乙－丙÷丁", "两个比率之差，单位为个百分点"],
];

/** How a formula is written, by example. */
export function FormulaGuide() {
  return (
    <details className="mt-2 text-[13px]">
      <summary className="cursor-pointer text-secondary">公式写法</summary>
      <dl className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-x-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
        {FORMS.map(([example, words]) => (
          <div key={example} className="contents">
            <dt className="border-t border-hair pt-1 break-words">{example}</dt>
            <dd className="pb-1 text-secondary sm:border-t sm:border-hair sm:pt-1">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
