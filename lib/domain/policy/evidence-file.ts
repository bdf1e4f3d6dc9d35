export const EVIDENCE_BYTES_MAX = 10 * 1024 * 1024;

const MEDIA_TYPES: Record<string, string> = {
  pdf: "application/pdf",
  ofd: "application/ofd",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const EVIDENCE_ACCEPT = Object.keys(MEDIA_TYPES)
  .map((extension) => `.${extension}`)
  .join(",");

/** What a file of this name is served as; null for what is not taken as evidence. */
export const evidenceMediaType = (name: string): string | null =>
  MEDIA_TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? null;
