import { expect, test } from "vitest";
import { attachment } from "./content-disposition";

test("a Chinese name travels as percent-encoded UTF-8 beside a plain one", () => {
  expect(attachment("呼和浩特市(更正)'1*.xlsx")).toBe(
    "attachment; filename=\"download.xlsx\"; filename*=UTF-8''%E5%91%BC%E5%92%8C%E6%B5%A9%E7%89%B9%E5%B8%82%28%E6%9B%B4%E6%AD%A3%29%271%2A.xlsx",
  );
});

test("a name cannot break out of the header", () => {
  expect(attachment('a"\r\nb.csv')).toBe(
    "attachment; filename=\"download.csv\"; filename*=UTF-8''a%22%0D%0Ab.csv",
  );
});
