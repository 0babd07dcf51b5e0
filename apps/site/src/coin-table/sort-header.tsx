import type { ReactElement } from "react";
import type { SortOrder } from "./order-rows.ts";

const ARROW = { ascending: "↑", descending: "↓" } as const;

/** A column's heading that sorts by it; plain text where nothing can be clicked. */
export function SortHeader({
  name,
  className,
  direction,
  onSort,
}: {
  readonly name: string;
  readonly className: string;
  /** Null: another column decides. */
  readonly direction: SortOrder["direction"] | null;
  readonly onSort: () => void;
}): ReactElement {
  return (
    <th scope="col" aria-sort={direction ?? undefined} className={`cell font-normal ${className}`}>
      <button
        type="button"
        onClick={onSort}
        className={`needs-js relative min-h-6 hover:text-ink ${direction === null ? "" : "font-medium text-ink"}`}
      >
        <span aria-hidden="true" className="absolute right-full mr-1">
          {direction === null ? "" : ARROW[direction]}
        </span>
        {name}
      </button>
      <span className="without-js">{name}</span>
    </th>
  );
}
