import type { DataLabel } from "@altseason/contract";

/** A body of the wire, never to be changed, before its data label is put on. */
export type Unlabelled<Body extends { data: DataLabel }> = Frozen<Omit<Body, "data">>;

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
