import { describe, expect, test } from "vitest";
import type { Month } from "../../period";
import { SAMPLE_MEMBERS, type SampleFigure, sampleFacts, sentences } from "../sample-facts";
import { areas } from "./areas";
import { assistanceFund } from "./assistance-fund";
import { benefits } from "./benefits";
import { criticalIllness } from "./critical-illness";
import { employeeFund } from "./employee-fund";
import { enrolment } from "./enrolment";
import { opening } from "./opening";
import { overall } from "./overall";
import { payment } from "./payment";
import { problems } from "./problems";
import { residentFund } from "./resident-fund";
import { risks } from "./risks";
import { suggestions } from "./suggestions";
import { targets } from "./targets";

const RESIDENT = { scheme: "resident" } as const;
const EMPLOYEE = { scheme: "employee" } as const;
const [HOHHOT, XILINGOL] = SAMPLE_MEMBERS;

const amount = (indicator: string, now: string, ago?: string): SampleFigure => ({
  indicator,
  now,
  ...(ago === undefined ? {} : { ago }),
});
const employee = (...figure: Parameters<typeof amount>): SampleFigure => ({
  ...amount(...figure),
  ...EMPLOYEE,
});
const resident = (...figure: Parameters<typeof amount>): SampleFigure => ({
  ...amount(...figure),
  ...RESIDENT,
});

describe("opening", () => {
  test("purpose, legal ground, basis, vintage and demonstration", () => {
    expect(sentences(opening(sampleFacts([])))).toEqual([
      "为全面掌握全区2026年1—9月医疗保障基金运行情况，防范化解基金运行风险，根据《医疗保障基金使用监督管理条例》（国务院令第735号）、《社会保险基金预算绩效管理办法》（财社〔2022〕65号）有关要求，依据经审核的基金收支、参保、待遇与结算报表，形成本报告。",
      "报告中基金收支为财务口径（收付实现制），待遇和费用为业务口径（按出院或结算日期归属），两种口径不在同一比率中混用；“同比”均与2025年同期相比；数据截至第27次发布（2026年10月21日），最终以年度决算为准。本报告所用数据为演示数据，不反映真实情况。",
    ]);
  });

  test("a corrected version says so first", () => {
    const correction = { version: 2, reason: "6月份待遇数据更正。", changes: [] };
    expect(sentences(opening(sampleFacts([], { correction })))[0]).toBe(
      "本报告为更正版（第2版）。更正说明：6月份待遇数据更正。数据变化见附件“数据质量与口径说明”。",
    );
  });
});

describe("一、总体情况", () => {
  const FIVE = [
    amount("B01", "45909000000", "43793000000"),
    amount("B02", "36165000000", "34159000000"),
    amount("B04", "111502000000"),
    employee("B07.rolling-12", "28.6"),
  ];

  test("the five numbers; who is missing stands beside the dash", () => {
    const facts = sampleFacts([
      ...FIVE,
      amount("B03", "9744000000"),
      { indicator: "A01", detail: "锡林郭勒盟", partial: "20533700" },
      { indicator: "A02", detail: "锡林郭勒盟", partial: "0.959" },
    ]);
    expect(sentences(overall(facts))[0]).toBe(
      "截至9月底，全区基本医疗保险参保人数—、参保率—（锡林郭勒盟未报送）；其余13个统筹区参保2,053.37万人，参保率95.9%。" +
        "1—9月，基金收入459.09亿元，同比增长4.8%；支出361.65亿元，同比增长5.9%。当期结余97.44亿元，累计结余1,115.02亿元（含个人账户）。" +
        "按近12个月月均支出计算，职工统筹基金累计结余可支付28.6个月，居民医保基金累计结余可支付—（未报送）。",
    );
  });

  test("a deficit is named, never a negative balance", () => {
    expect(sentences(overall(sampleFacts([...FIVE, amount("B03", "-100000000")])))[0]).toContain(
      "当期赤字1.00亿元",
    );
  });

  test("without last year there is no 同比, and that is said", () => {
    const facts = sampleFacts([amount("B01", "45909000000"), amount("B02", "36165000000")]);
    expect(sentences(overall(facts))[0]).toContain("支出361.65亿元（上年同期没有可比数据，不作同比）。");
  });

  test("M8: sums name of how many areas they are", () => {
    const duties = [{ area: XILINGOL?.code, form: "enrolment", published: false, cameLate: 0 }] as never;
    expect(sentences(overall(sampleFacts([], { duties, members: SAMPLE_MEMBERS }))).at(-1)).toBe(
      "本期没有对本地区直接生效的目标。锡林郭勒盟参保情况表尚未报送，相关合计为1/2个统筹区。",
    );
  });
});

describe("二、参保情况", () => {
  test("total with its change, structure by scheme, what is not collected", () => {
    const facts = sampleFacts([
      amount("A01", "21500000", "21450000"),
      amount("A02", "0.9612", "0.9581"),
      employee("A01", "6200000", "6100000"),
      resident("A01", "15300000", "15350000"),
    ]);
    expect(sentences(enrolment(facts))).toEqual([
      "截至9月底，全区基本医疗保险参保2,150.00万人，同比增加5.00万人，基本持平（增长0.2%），参保率96.1%，同比提高0.3个百分点。",
      "从结构看，职工医保参保620.00万人，同比增加10.00万人，增长1.6%；居民医保参保1,530.00万人，同比减少5.00万人，基本持平（下降0.3%）。",
      "本期数据来源没有重点人群参保和资助参保、居民缴费进度的数据，不作分析。",
    ]);
  });
});

describe("三、基金收支情况", () => {
  test("employees: growth, budget against pace, like months of earlier years", () => {
    const facts = sampleFacts([
      employee("B01", "30923000000", "29500000000"),
      employee("B02", "23539000000", "22103000000"),
      employee("B03", "7384000000"),
      employee("B04", "95144000000"),
      employee("B08.revenue", "0.743"),
      employee("B18.revenue", "0.998"),
      employee("B08.expenditure", "0.75"),
      employee("B11", "0.0168"),
    ]);
    expect(sentences(employeeFund(facts))).toEqual([
      "1—9月，职工医保基金收入309.23亿元，同比增长4.8%，完成年度预算的74.3%，低于序时进度0.7个百分点，为近三年同期进度的99.8%；支出235.39亿元，同比增长6.5%，增速高于收入增速1.7个百分点，完成年度预算的75.0%，与序时进度持平。当期结余73.84亿元，累计结余951.44亿元。",
      "统筹基金与个人账户的收支没有分列数据。",
    ]);
  });

  const RESIDENTS: readonly SampleFigure[] = [
    resident("B01", "14986000000", "14293000000"),
    resident("B02", "12626000000", "12056000000"),
    resident("B03", "2360000000"),
    { ...resident("B03", "2399000000"), at: "2026-06" as Month },
    resident("B04", "16358000000"),
    resident("B07.rolling-12", "11.6", "11.2"),
    resident("B11", "-0.001"),
    resident("B01.contribution", "3821000000", "3848000000"),
    resident("B01.subsidy", "10764000000", "10041000000"),
    { ...resident("A09", "0.978", "0.932"), parts: ["10764000000", "11005000000"] },
  ];

  /** Years whose third quarter was in the red and which ended well, or did not. */
  const earlier = (wholeYear: string): SampleFigure[] =>
    [2023, 2024, 2025].flatMap((year) => [
      { ...resident("B03", "2400000000"), at: `${year}-06` as Month },
      { ...resident("B03", "2300000000"), at: `${year}-09` as Month },
      { ...resident("B03", wholeYear), at: `${year}-12` as Month },
    ]);
  const balance = (figures: readonly SampleFigure[]): string =>
    sentences(residentFund(sampleFacts(figures))).at(-1) ?? "";

  test("residents: contributions, subsidies with what is due, and growth of both sides", () => {
    expect(sentences(residentFund(sampleFacts(RESIDENTS)))[0]).toBe(
      "1—9月，居民医保基金收入149.86亿元，同比增长4.8%。其中，个人缴费38.21亿元，同比下降0.7%；财政补助107.64亿元，同比增长7.2%，全年应到位110.05亿元，到位率97.8%，同比提高4.6个百分点。支出126.26亿元，同比增长4.7%，增速低于收入增速0.1个百分点。",
    );
  });

  test("a quarter in the red is told and judged in neither direction", () => {
    expect(balance(RESIDENTS)).toBe(
      "当期结余23.60亿元，累计结余163.58亿元，可支付11.6个月（按近12个月月均支出计算），同比增加0.4个月。第三季度当季赤字0.39亿元，居民医保基金年内收支不均，单季结余或赤字不作好坏判断。",
    );
  });

  const SEASON = "当期收支时序不匹配，暂不代表全年收支缺口（2023—2025年第三季度均为当季赤字，全年均有结余）";

  test("the sentence on the season stands only where the area's own years show it", () => {
    expect(balance([...RESIDENTS, ...earlier("1500000000")])).toContain(
      `受财政补助尚未全部到位影响，${SEASON}`,
    );
    expect(balance(RESIDENTS)).not.toContain("时序不匹配");
    expect(balance([...RESIDENTS, ...earlier("-1500000000")])).not.toContain("时序不匹配");
  });

  test("critical illness: premium in financial terms, payments in business terms", () => {
    const facts = sampleFacts([
      resident("B02.critical-illness", "923000000", "880000000"),
      { ...resident("C11", "0.625", "0.63"), parts: ["618000000", "989000000"] },
      { ...resident("C12", "0.006"), parts: ["89200", "15300000"] },
    ]);
    expect(sentences(criticalIllness(facts))).toEqual([
      "居民医保基金用于大病保险支出9.23亿元，同比增长4.9%（财务口径）；大病保险赔付6.18亿元，受益8.92万人次（业务口径）；大病保险政策范围内支付比例62.5%，同比降低0.5个百分点。",
    ]);
  });

  test("medical assistance: raised, spent, left, and that the share is judged at the year's end", () => {
    const facts = sampleFacts([
      amount("D01.expenditure", "695000000", "703000000"),
      { ...amount("D03", "0.466"), parts: ["441000000", "946000000"] },
      amount("D01.visits", "581700", "585800"),
    ]);
    expect(sentences(assistanceFund(facts))).toEqual([
      "医疗救助当年筹集资金9.46亿元，支出6.95亿元，同比下降1.1%，累计结余4.41亿元，占当年筹集资金的46.6%（年度指标，年末评价，年内仅供参考）。直接救助58.17万人次，同比下降0.7%。",
    ]);
  });

  test("what is not on file is said, not tabled", () => {
    expect(sentences(employeeFund(sampleFacts([])))).toEqual(["本期没有职工医保基金收支数据。"]);
    expect(sentences(residentFund(sampleFacts([])))).toEqual(["本期没有居民医保基金收支数据。"]);
    expect(sentences(criticalIllness(sampleFacts([])))).toEqual(["本期数据来源没有大病保险数据。"]);
    expect(sentences(assistanceFund(sampleFacts([])))).toEqual(["本期数据来源没有医疗救助数据。"]);
  });
});

describe("四、待遇享受与费用；五、支付方式与异地就医", () => {
  test("cost is parted into visits and price; a gap narrows", () => {
    const facts = sampleFacts([
      {
        ...amount("C05", "8456", "8516"),
        parts: ["23567000000", "2787100"],
        partsAgo: ["23781000000", "2792600"],
      },
      resident("C01", "0.702", "0.699"),
      resident("C02", "0.61", "0.605"),
      resident("C04", "0.092", "0.093"),
    ]);
    const told = sentences(benefits(facts));
    expect(told[0]).toBe(
      "1—9月，住院278.71万人次（职工医保—、居民医保—），同比减少0.55万人次，基本持平（下降0.2%）。",
    );
    expect(told[1]).toBe(
      "住院医疗费用235.67亿元，同比下降0.9%，其中住院人次变动拉低0.2个百分点、次均费用变动拉低0.7个百分点。次均住院费用8,456元（职工医保—、居民医保—），同比下降0.7%。",
    );
    expect(told[2]).toBe(
      "居民医保政策范围内住院费用基金支付比例70.2%，同比提高0.3个百分点；实际报销比例61.0%，同比提高0.5个百分点，两者相差9.2个百分点，差距同比缩小0.1个百分点。",
    );
  });

  test("payment by groups, and settlement away from home", () => {
    const facts = sampleFacts([
      amount("E04", "0.82", "0.713"),
      { ...amount("F01", "0.953", "0.928"), parts: ["113400", "119000"] },
    ]);
    expect(sentences(payment(facts))).toEqual([
      "按病组（DRG）和按病种分值（DIP）付费：付费基金支出占统筹区内住院基金支出的82.0%，同比提高10.7个百分点。",
      "病种覆盖率和入组率未列入现行报表，本期不作分析。",
      "跨省异地住院11.90万人次，其中直接结算11.34万人次，住院费用跨省直接结算率95.3%，同比提高2.5个百分点。",
    ]);
  });
});

describe("六、规划与年度目标对照；七、分地区情况", () => {
  test("without targets in force", () => {
    expect(sentences(targets(sampleFacts([])))).toEqual(["本期没有对本地区直接生效的目标。"]);
  });

  test.each([
    ["2.9", "不足3个月的1个（呼和浩特市）"],
    ["3", "3—6个月的1个（呼和浩特市）"],
    ["6", "6—9个月的1个（呼和浩特市）"],
    ["9", "9—15个月的1个（呼和浩特市）"],
    ["15", "15个月以上的1个（呼和浩特市）"],
  ])("%s months lie in the band %s; who lacks a figure is named", (months, band) => {
    const facts = sampleFacts(
      [
        { ...amount("B01", "1"), area: HOHHOT?.code ?? "" },
        { ...resident("B07.rolling-12", months), area: HOHHOT?.code ?? "" },
      ],
      { members: SAMPLE_MEMBERS },
    );
    expect(sentences(areas(facts))[0]).toBe(`按居民医保基金可支付月数分档：${band}，锡林郭勒盟缺数。`);
  });

  test("a rate lies between areas, which are not ranked", () => {
    const rate = (area: string | undefined, now: string): SampleFigure => ({
      ...resident("C01", now),
      area: area ?? "",
    });
    const figures = [
      { ...amount("B01", "1"), area: HOHHOT?.code ?? "" },
      rate(HOHHOT?.code, "0.716"),
      rate(XILINGOL?.code, "0.673"),
      resident("C01", "0.702"),
    ];
    const told = sentences(areas(sampleFacts(figures, { members: SAMPLE_MEMBERS })));
    expect(told[1]).toBe(
      "居民医保政策范围内住院费用基金支付比例在67.3%（锡林郭勒盟）至71.6%（呼和浩特市）之间，全区为70.2%。",
    );
    expect(told[2]).toBe("各统筹区主要指标见下表，按代码排列，不作排名。");
  });

  test("a pooling area has no areas below", () => {
    expect(sentences(areas(sampleFacts([])))).toEqual([
      "报表按统筹区报送，没有分旗县（市、区）的数据，本期不作分地区分析。",
    ]);
  });
});

describe("八、风险研判；九、存在问题及原因；十、下一步工作建议", () => {
  const weak = (months: string): SampleFigure[] => [
    resident("B03", "-100000000"),
    resident("B04", "1000000000"),
    resident("B07.rolling-12", months),
    resident("B11", "0.128"),
  ];

  test.each([
    ["2.9", "高风险"],
    ["3", "较高风险"],
    ["5.9", "较高风险"],
    ["6", "关注"],
  ])("fund-risk@1: %s months and expenditure ahead of revenue are %s", (months, level) => {
    expect(sentences(risks(sampleFacts(weak(months))))[0]).toBe(
      `全区职工医保基金无法评估，居民医保基金${level}。`,
    );
  });

  test("a problem follows from the figures, and its cause is not invented", () => {
    expect(sentences(problems(sampleFacts(weak("2.9"))))).toEqual([
      "以下问题由本期数据和报送情况得出，数据没有反映原因的，待相关地区和部门说明。",
      "全区居民医保基金为高风险（可支付2.9个月，不足3个月），支出增速高于收入增速12.8个百分点，原因待相关经办机构和部门说明。",
    ]);
    expect(sentences(suggestions(sampleFacts(weak("2.9"))))).toEqual([
      "会同财政部门逐月监测居民医保基金收支，测算全年缺口，提出增收控支措施，于下一季度报告前报本级政府。",
    ]);
  });

  test("more than one is counted, each with who is to do what", () => {
    const duties = [{ area: XILINGOL?.code, form: "enrolment", published: false, cameLate: 0 }] as never;
    const facts = sampleFacts(weak("2.9"), { duties, members: SAMPLE_MEMBERS });
    expect(sentences(problems(facts)).at(-1)).toBe(
      "二是锡林郭勒盟参保情况表尚未报送，相关指标不能汇总，有关目标无法评估，原因待锡林郭勒盟说明。",
    );
    expect(sentences(suggestions(facts)).at(-1)).toBe(
      "二是锡林郭勒盟医疗保障局补报参保情况表，补报审核后据以更新本报告。",
    );
  });

  test("nothing wrong is said too", () => {
    expect(sentences(problems(sampleFacts([])))).toEqual(["根据本期数据和报送情况，没有须列出的突出问题。"]);
    expect(sentences(suggestions(sampleFacts([])))).toEqual([
      "按现行安排做好下一期数据报送、审核和基金运行监测。",
    ]);
  });
});
