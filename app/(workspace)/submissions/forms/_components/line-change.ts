import type { OwnLine } from "@/lib/domain/submissions/own/own-form-body";

export type LineChange = (change: Partial<OwnLine>) => void;
