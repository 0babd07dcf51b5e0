import type { DataLabel } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";

/** Two days to choose; works without scripts. */
export function DaysForm({
  data,
  before,
  after,
  variant,
}: {
  readonly data: DataLabel;
  readonly before: string;
  readonly after: string;
  readonly variant: string;
}): ReactElement {
  const t = useTranslations("compare.form");
  const locale = useLocale();
  const field = (name: "a" | "b", day: string): ReactElement => (
    <label className="block">
      <span className="block text-sm text-muted">{t(name)}</span>
      <input
        type="date"
        name={name}
        required
        min={data.firstDay}
        max={data.lastDay}
        defaultValue={day}
        className="mt-1 border border-muted bg-paper px-3 py-2 tabular-nums"
      />
    </label>
  );
  return (
    <form action="/compare-days" className="flex flex-wrap items-end gap-x-5 gap-y-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="variant" value={variant} />
      {field("a", before)}
      {field("b", after)}
      <button type="submit" className="border border-ink bg-ink px-5 py-2 font-medium text-paper">
        {t("submit")}
      </button>
    </form>
  );
}
