import type { DraftSection } from "../report-chart";
import type { ReportFacts } from "../report-facts";
import { fundAppendix } from "./fund-appendix";

/** 附表2: the employees' fund, pooling fund and individual accounts apart. */
export const employeeFundAppendix = (facts: ReportFacts): DraftSection =>
  fundAppendix(facts, {
    number: 2,
    title: "职工医保基金收支",
    scheme: "employee",
    lines: [
      ["一、基金收入", "B01", "B08.revenue"],
      ["　保险费收入", "B01.contribution"],
      ["　财政补贴收入", "B01.subsidy"],
      ["　利息收入", "B01.interest"],
      ["　转移收入", "B01.transfer"],
      ["　其他收入", "B01.other"],
      ["　其中：统筹基金", "B01.pooling"],
      ["　其中：个人账户", "B15.revenue"],
      ["二、基金支出", "B02", "B08.expenditure"],
      ["　待遇支出", "B02.benefit"],
      ["　转移支出", "B02.transfer"],
      ["　其他支出", "B02.other"],
      ["　其中：统筹基金", "B02.pooling"],
      ["　其中：个人账户", "B15.expenditure"],
      ["三、当期结余", "B03"],
      ["　其中：统筹基金", "B03.pooling"],
      ["　其中：个人账户", "B03.account"],
      ["四、累计结余", "B04"],
      ["　其中：统筹基金", "B04.pooling"],
      ["　其中：个人账户", "B15.balance"],
    ],
    notes: ["财务口径（收付实现制），自1月累计；不含上解、下拨。"],
  });
