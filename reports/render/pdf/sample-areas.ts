/** The fourteen pooling areas; one has not reported, so that sums are of 13/14. */
export const AREAS = [
  "呼和浩特市",
  "包头市",
  "乌海市",
  "赤峰市",
  "通辽市",
  "鄂尔多斯市",
  "呼伦贝尔市",
  "满洲里市",
  "巴彦淖尔市",
  "乌兰察布市",
  "兴安盟",
  "锡林郭勒盟",
  "二连浩特市",
  "阿拉善盟",
] as const;

export const UNREPORTED = "锡林郭勒盟";

/** Population in 万人 by rough order of size: invented, as every number of the sample. */
const SIZE = [241.3, 208.7, 43.2, 398.6, 281.4, 142.8, 219.5, 15.8, 152.9, 203.6, 134.1, 78.2, 6.9, 21.4];

export const sizeOf = (area: number): number => SIZE[area] ?? Number.NaN;

export const SEATS = [
  "新城区",
  "回民区",
  "土默特左旗",
  "科尔沁右翼前旗",
  "达尔罕茂明安联合旗",
  "莫力达瓦达斡尔族自治旗",
];

/** Digits that look like data and are the same at every run: a fraction of 1 from two whole numbers. */
export function wobble(a: number, b: number): number {
  const x = Math.sin(a * 12.9898 + b * 78.233) * 43758.5453;
  return x - Math.floor(x);
}

/** Numbers as reports write them: thousands parted, a true minus. */
export function written(value: number, places = 1, sign = false): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const lead = value < 0 ? "−" : sign ? "+" : "";
  return lead + grouped + (fraction ? `.${fraction}` : "");
}
