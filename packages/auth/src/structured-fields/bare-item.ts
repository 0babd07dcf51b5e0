/** A value without parameters (RFC 9651 §3.3). A date counts seconds since the epoch. */
export type BareItem =
  | { readonly type: "integer" | "decimal" | "date"; readonly value: number }
  | { readonly type: "string" | "token" | "display-string"; readonly value: string }
  | { readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly type: "boolean"; readonly value: boolean };

/** Parameters in order (RFC 9651 §3.1.2). */
export type Parameters = ReadonlyMap<string, BareItem>;

/** A value with its parameters. */
export interface Item {
  readonly kind: "item";
  readonly bare: BareItem;
  readonly parameters: Parameters;
}

/** Items in parentheses, with parameters of their own (RFC 9651 §3.1.1). */
export interface InnerList {
  readonly kind: "inner-list";
  readonly items: readonly Item[];
  readonly parameters: Parameters;
}

/** What a list or dictionary holds. */
export type Member = Item | InnerList;

export const NO_PARAMETERS: Parameters = new Map();
export const TRUE: BareItem = { type: "boolean", value: true };
