import type { Signal } from "@altseason/contract";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

const STEPS = ["weak", "moderate", "strong"] as const;
const HEIGHTS = ["h-2", "h-3", "h-4"] as const;

/** How far a record carries: in words, and as one to three bars. */
export function VerdictMark({ verdict }: { readonly verdict: Signal["record"]["verdict"] }): ReactElement {
  const t = useTranslations("signals.verdicts");
  const reached = STEPS.indexOf(verdict);
  return (
    <p
      className={`flex items-end gap-2.5 ${verdict === "weak" ? "text-muted" : "font-medium"}`}
      data-testid="verdict"
    >
      <span aria-hidden="true" className="flex items-end gap-0.5 pb-1">
        {STEPS.map((step, index) => (
          <span
            key={step}
            className={`w-1.5 border ${HEIGHTS[index] ?? "h-4"} ${index <= reached ? (verdict === "weak" ? "border-muted bg-muted" : "border-altcoin bg-altcoin") : "border-faint"}`}
          />
        ))}
      </span>
      {t(verdict)}
    </p>
  );
}
