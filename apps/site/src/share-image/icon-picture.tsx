import type { ReactElement } from "react";

/** The site's sign on its paper, with room around it for masks of any shape. */
export function IconPicture({ size }: { readonly size: number }): ReactElement {
  return (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        justifyContent: "center",
        width: "100%",
        height: "100%",
        background: "#fdfcfa",
      }}
    >
      <svg width={size * 0.7} height={size * 0.7} viewBox="0 0 32 32">
        <path d="M4 22a12 12 0 0 1 12-12" fill="none" stroke="#c46a0a" strokeWidth="5" />
        <path d="M16 10a12 12 0 0 1 12 12" fill="none" stroke="#3f62e8" strokeWidth="5" />
      </svg>
    </div>
  );
}
