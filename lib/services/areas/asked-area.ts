import { type AreaCode, type AreaTree, findArea } from "@/lib/domain/area";
import { refuseParameter } from "@/lib/domain/open-interface/parameter";
import type { Context } from "../context";

/** The area that a parameter names, which the caller may see. */
export function askedArea(context: Context, tree: AreaTree, parameter: string, text: string): AreaCode {
  const area =
    findArea(tree, text) ?? refuseParameter(parameter, `不认识的地区“${text.slice(0, 20)}”`, "not-found");
  return context.scope.areas.has(area.code)
    ? area.code
    : refuseParameter(parameter, `${area.name}不在您的权限范围内`, "out-of-scope");
}
