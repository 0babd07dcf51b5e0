import { memo } from "react";
import type { FunctionComponent, ReactElement } from "react";
import type { Messages } from "../messages/messages.ts";
import { OPTIONAL_RULES } from "./what-if-choice.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";
import type { WhatIfCoin } from "./worker-messages.ts";

type Rule = WhatIfChoice["rulesOff"][number];

interface Props {
  readonly rulesOff: readonly Rule[];
  readonly coins: readonly WhatIfCoin[];
  readonly words: Messages["whatIf"]["studio"];
  readonly names: Messages["whatIf"]["rule"];
  readonly onChange: (rule: Rule, isOff: boolean) => void;
}

/** Which kinds of coins are left out. */
export const RuleChoices: FunctionComponent<Props> = memo(function RuleChoices({
  rulesOff,
  coins,
  words,
  names,
  onChange,
}: Props): ReactElement {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm text-muted">{words.exclusions}</legend>
      <ul className="mt-1.5 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        {OPTIONAL_RULES.map((rule) => {
          const count = coins.filter((coin) => coin.rule === rule && coin.rank !== null).length;
          return (
            <li key={rule}>
              <label className="flex min-h-7 cursor-pointer items-center gap-2.5 text-sm">
                <input
                  type="checkbox"
                  checked={!rulesOff.includes(rule)}
                  onChange={(event) => onChange(rule, !event.currentTarget.checked)}
                  className="size-4 accent-ink"
                />
                <span className="min-w-0">{names[rule]}</span>
                {count === 0 ? null : <span className="text-muted tabular-nums">{count}</span>}
              </label>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs leading-relaxed text-muted">{words.exclusionsNote}</p>
    </fieldset>
  );
});
