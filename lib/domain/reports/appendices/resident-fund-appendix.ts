import type { DraftSection } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { fundAppendix } from "./fund-appendix";

/** 附表3: the residents' fund, contributions and subsidies apart. */
export const residentFundAppendix = (facts: ReportFacts): DraftSection =>
  fundAppendix(facts, {
    number: 3,
    title: "居民医保基金收支",
    scheme: "resident",
    lines: [
      ["一、基金收入", "B01", "B08.revenue"],
      ["　个人缴费收入", "B01.contribution"],
      ["　财政补助收入", "B01.subsidy"],
      ["　利息收入", "B01.interest"],
      ["　转移收入", "B01.transfer"],
      ["　其他收入", "B01.other"],
      ["二、基金支出", "B02", "B08.expenditure"],
      ["　待遇支出", "B02.benefit"],
      ["　大病保险支出", "B02.critical-illness"],
      ["　转移支出", "B02.transfer"],
      ["　其他支出", "B02.other"],
      ["三、当期结余", "B03"],
      ["四、累计结余", "B04"],
    ],
    notes: [
      "财务口径（收付实现制），自1月累计；不含上解、下拨。",
      "居民医保收入年内不均，增长和执行率须与历史同期同看。",
    ],
  });
