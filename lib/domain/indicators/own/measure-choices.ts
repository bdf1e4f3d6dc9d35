import { dimensionText } from "../../dimension";
import { ACCOUNTING_NAMES, type MeasureKind } from "../../measures/measure";
import { measureOf } from "../../measures/measure-catalogue";
import { formName } from "../../submissions/form-catalogue";
import { unitTexts } from "../../unit";
import { writtenCut } from "../language/data-rules";
import type { Vocabulary } from "../language/vocabulary";
import type { MeasureChoice } from "./own-view";

const KINDS: Record<MeasureKind, string> = {
  flow: "自1月累计",
  stock: "期末数",
  parameter: "标准，不汇总",
};

/** Everything that areas report and a formula may read, in the order of the forms. */
export const measureChoices = ({ places }: Vocabulary): MeasureChoice[] =>
  [...places.values()].map(({ measure, form, cuts }) => {
    const { name, kind, quantity, accounting } = measureOf(measure);
    return {
      name,
      form: formName(form),
      kind: KINDS[kind],
      unit: unitTexts(quantity)[0] ?? "",
      accounting: ACCOUNTING_NAMES[accounting],
      cuts: cuts.map((cut) => ({
        written: writtenCut(measure, cut),
        members: dimensionText(cut).replace(/ /g, "，") || "合计",
      })),
    };
  });
