import type { ReportDocument } from "@/lib/domain/reports/report-document";
import * as appendices from "./sample-appendices";
import * as charts from "./sample-charts";
import * as tables from "./sample-tables";
import { heading, paragraph } from "./sample-words";

/** A whole quarterly report in invented numbers, marked as such: what the tests set and people look at. */
export const sampleReport: ReportDocument = {
  title: ["关于内蒙古自治区2026年第三季度", "（1—9月）医疗保障基金运行情况的", "分析报告"],
  issuer: "内蒙古自治区医疗保障局",
  recipient: "自治区人民政府",
  documentNumber: "内医保报〔2026〕18号",
  signer: "王示例",
  date: "2026-10-21",
  marks: ["演示数据", "草稿"],
  contents: true,
  keywords: ["医疗保障基金", "季度分析", "2026年1—9月", "演示数据"],
  figureBase: "https://yiheng.example",
  imprint: {
    copies: "自治区财政厅，各盟市医疗保障局",
    office: "内蒙古自治区医疗保障局办公室",
    date: "2026-10-21",
  },
  body: [
    paragraph(
      "为准确掌握全区医疗保障基金运行态势，防范化解基金运行风险，依据医保信息平台结算数据和各统筹区基金收支月报，形成本报告。报告按权责发生制，依据医保信息平台系统结算发生数（以出院时间计），“同比”均与2025年同期相比，数据截至2026年9月30日24时，最终以年度决算为准。",
    ),
    heading(1, "一、总体情况"),
    paragraph(
      "截至9月底，全区基本医疗保险参保{2,090.17}万人，参保率{95.3}%。1—9月，基金收入{433.80}亿元，同比增长{5.5}%；支出{380.70}亿元，同比增长{8.0}%，增速高于收入增速{2.5}个百分点。当期结余{53.10}亿元，居民医保累计结余可支付{5.8}个月（按本年月均支出计算）。基金运行总体平稳、居民医保偏紧。锡林郭勒盟尚未报送，以上合计为{13/14}个统筹区。",
    ),
    tables.fundOverview,
    heading(1, "二、参保情况"),
    paragraph(
      "职工医保参保{603.42}万人，同比增加{11.36}万人，增长{1.9}%，其中灵活就业人员{92.08}万人，增长{9.7}%。居民医保参保{1,486.75}万人，同比减少{21.48}万人，下降{1.4}%，减少的主要原因：一是部分居民转为职工参保；二是跨省务工人员在就业地参保；三是重复参保数据清理。",
    ),
    tables.enrolmentTable,
    charts.enrolment,
    heading(1, "三、基金收支情况"),
    heading(2, "（一）职工医保"),
    paragraph(
      "1—9月，职工医保基金收入{246.38}亿元，同比增长{6.1}%，完成年度预算的{77.4}%，高于序时进度{2.4}个百分点；支出{201.75}亿元，同比增长{7.9}%。统筹基金当期结余{36.72}亿元，累计结余{268.41}亿元，可支付{19.9}个月，高于15个月的合理上限，存在资金沉淀。",
    ),
    heading(2, "（二）居民医保"),
    heading(3, "1.收入与支出。"),
    paragraph(
      "1—9月，居民医保基金收入{172.60}亿元，同比增长{5.3}%，完成年度预算的{74.4}%，低于序时进度{0.6}个百分点；支出{165.00}亿元，同比增长{8.4}%，增速高于收入增速{3.1}个百分点。当期结余{7.60}亿元，累计结余{97.65}亿元。受居民个人缴费集中在第四季度到账、财政补助尚未全部到位影响，当期收支时序不匹配，暂不代表全年收支缺口。",
    ),
    charts.monthlyBalance,
    heading(3, "2.与往年同期相比。"),
    paragraph(
      "2024年以来各年前9个月收入占全年的{73.4}%—{73.9}%，按2024—2025年的季节规律推算，2026年全年收入为{233.6}亿元左右，略高于预算；支出按近12个月趋势推算为{221.0}亿元—{226.5}亿元。",
    ),
    charts.seasonal,
    charts.expenditureParts,
    heading(2, "（三）医疗救助"),
    paragraph(
      "1—9月，医疗救助资金收入{14.82}亿元，同比下降{2.4}%；支出{13.95}亿元，同比增长{4.0}%，救助{186.4}万人次。",
    ),
    tables.budgetTable,
    heading(1, "四、待遇享受与费用"),
    paragraph(
      "居民医保政策范围内住院费用基金支付比例{68.9}%，同比提高{0.5}个百分点，低于规划目标{1.1}个百分点；实际报销比例{59.6}%，二者相差{9.3}个百分点。职工医保政策范围内住院费用基金支付比例{85.4}%，同比持平。",
    ),
    tables.benefitTable,
    charts.inpatientTrend,
    heading(1, "五、支付方式与异地就医"),
    paragraph(
      "按病种付费基金支付占比{76.4}%，较上年末提高{3.9}个百分点。住院费用跨省直接结算率{93.8}%，跨省异地就医直接结算{41.7}万人次，基金支付{28.35}亿元。",
    ),
    tables.paymentTable,
    heading(1, "六、规划与年度目标对照"),
    paragraph(
      "8项主要指标中，4项<met|已达标>，1项<on-track|进度正常>，1项<at-risk|存在风险>，1项<behind|滞后>，1项<unassessable|无法评估>。",
    ),
    tables.targetTable,
    heading(1, "七、分地区情况与排名"),
    paragraph(
      "鄂尔多斯市、二连浩特市、呼和浩特市居民医保可支付月数居前；阿拉善盟、兴安盟、乌兰察布市居后，其中阿拉善盟{2.8}个月，不足3个月。",
    ),
    charts.reserveMonths,
    tables.areaTable,
    heading(1, "八、风险研判"),
    paragraph("按本地设定的规则，全区1个统筹区为红色，4个为橙色，预计到年底红色统筹区不增加。"),
    tables.riskTable,
    heading(1, "九、存在问题及原因"),
    paragraph(
      "一是居民参保人数连续三年下降，筹资基础收窄；二是居民住院支付比例低于规划目标，县域外就医占比偏高是主要原因；三是个别统筹区财政补助到位率低，阿拉善盟仅{84.1}%。",
    ),
    heading(1, "十、下一步工作建议"),
    paragraph(
      "一是强化扩面征缴，落实连续参保激励约束机制，集中缴费期前完成新生儿、灵活就业人员等重点人群摸底；二是加快补助资金拨付，10月底前全部到位；三是完善按病种付费配套，引导常见病在县域内就诊；四是对红色、橙色统筹区实行按月调度，12月底前形成化解方案，报自治区医保局、财政厅备案。",
    ),
  ],
  appendices: [
    { orientation: "portrait", blocks: [heading(1, "附表1　各统筹区参保情况"), appendices.enrolmentByArea] },
    {
      orientation: "landscape",
      blocks: [heading(1, "各统筹区职工与居民医保基金收支"), appendices.wideTable],
    },
    { orientation: "portrait", blocks: [heading(1, "各旗县（市、区）住院与支付情况"), appendices.longTable] },
    { orientation: "portrait", blocks: [heading(1, "数据质量与口径说明"), appendices.qualityTable] },
  ],
};
