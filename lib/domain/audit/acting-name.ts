/** What acted in a person's name, as readers are told; null where it was the person. */
export type ActingMeans = { readonly kind: "token"; readonly name: string } | { readonly kind: "folder" };

/** 张三, 张三（令牌“市局报送”） or 张三（文件夹投递）. */
export function actingName(person: string, means: ActingMeans | null): string {
  if (means === null) return person;
  return `${person}（${means.kind === "token" ? `令牌“${means.name}”` : "文件夹投递"}）`;
}

/** The end of an actor's mark in the audit chain: "user:zhangsan token:12". */
export const meansMark = (
  means: { readonly kind: "token"; readonly id: number } | { readonly kind: "folder" } | null,
): string => {
  if (means === null) return "";
  return means.kind === "token" ? ` token:${means.id}` : " folder";
};
