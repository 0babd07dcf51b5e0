import { useId } from "react";
import type { ReactElement } from "react";

/** A number one chooses by sliding, with its value in words. */
export function ChoiceSlider({
  label,
  value,
  limits,
  text,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly text: string;
  readonly onChange: (value: number) => void;
}): ReactElement {
  const id = useId();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="text-sm text-muted">
          {label}
        </label>
        <output htmlFor={id} className="text-right font-medium tabular-nums">
          {text}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={limits.min}
        max={limits.max}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="mt-1 block h-7 w-full cursor-pointer accent-ink"
      />
    </div>
  );
}
