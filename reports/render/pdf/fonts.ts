import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PdfFailure } from "./pdf-failure";

/** Font families by their part in the document, first choice first. */
export type FontFamilies = {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly kai: readonly string[];
  readonly hei: readonly string[];
  readonly serif: readonly string[];
  readonly table: readonly string[];
};

const SERIF = "Noto Serif SC";
const SANS = "Noto Sans SC";

/** What 公文 asks for by custom; the bureau has licences for these, we ship none of them. */
const LICENSED = {
  title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S"],
  body: ["仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋"],
  kai: ["楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体"],
  hei: ["黑体", "SimHei"],
};

/**
 * Without a folder of the bureau's own, the licensed names are not asked for at all: what a machine happens to
 * have installed must not decide how a document looks.
 */
export function fontFamilies(licensed: boolean): FontFamilies {
  const own = (families: readonly string[]) => (licensed ? families : []);
  return {
    title: [...own(LICENSED.title), SERIF, SANS],
    body: [...own(LICENSED.body), SERIF, SANS],
    kai: [...own(LICENSED.kai), SERIF, SANS],
    hei: [...own(LICENSED.hei), SANS, SERIF],
    serif: [SERIF, SANS],
    table: [SANS, SERIF],
  };
}

const CHART_FONT = "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

const SHIPPED = [
  "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf",
  "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  CHART_FONT,
  "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
];

const resolver = (root: string) => {
  const resolve = createRequire(pathToFileURL(join(root, "package.json"))).resolve;
  return (file: string): string => resolve(`@expo-google-fonts/${file}`);
};

/** The file of the font that charts are drawn in. */
export const chartFont = (root: string): string => resolver(root)(CHART_FONT);

/** Folders to read fonts from, the bureau's first. A configured folder that is not there is an error. */
export function fontFolders(root: string, licensedFolder: string | null): string[] {
  const shipped = SHIPPED.map((file) => dirname(resolver(root)(file)));
  if (licensedFolder === null) return shipped;
  if (!statSync(licensedFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new PdfFailure("fonts", `配置的字体文件夹不存在：${licensedFolder}`);
  }
  return [licensedFolder, ...shipped];
}
