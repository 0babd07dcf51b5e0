import { useCallback } from "react";
import type { ReactElement } from "react";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Messages } from "../messages/messages.ts";
import { ChoiceSlider } from "./choice-slider.tsx";
import { CoinChoices } from "./coin-choices.tsx";
import type { CoinPlace } from "./coin-choices.tsx";
import { RuleChoices } from "./rule-choices.tsx";
import { CHOICE_LIMITS, withEntry } from "./what-if-choice.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";
import type { WhatIfCoin } from "./worker-messages.ts";

/** How a choice becomes another. */
export type ChangeChoice = (change: (choice: WhatIfChoice) => WhatIfChoice) => void;

/** Everything that can be chosen. */
export function ChoicePanel({
  choice,
  coins,
  words,
  names,
  change,
}: {
  readonly choice: WhatIfChoice;
  readonly coins: readonly WhatIfCoin[];
  readonly words: Messages["whatIf"]["studio"];
  readonly names: Messages["whatIf"]["rule"];
  readonly change: ChangeChoice;
}): ReactElement {
  const changeRule = useCallback(
    (rule: WhatIfChoice["rulesOff"][number], isOff: boolean) =>
      change((old) => ({ ...old, rulesOff: withEntry(old.rulesOff, rule, isOff) })),
    [change],
  );
  const placeCoin = useCallback(
    (id: string, place: CoinPlace) =>
      change((old) => ({
        ...old,
        coinsIn: withEntry(old.coinsIn, id, place === "in"),
        coinsOut: withEntry(old.coinsOut, id, place === "out"),
      })),
    [change],
  );
  const { size, windowDays, threshold, historyPolicy } = choice;
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-1">
      <ChoiceSlider
        label={words.size}
        value={size}
        limits={CHOICE_LIMITS.size}
        text={fillTemplate(words.sizeValue, { size: String(size) })}
        onChange={(value) => change((old) => ({ ...old, size: value }))}
      />
      <ChoiceSlider
        label={words.windowDays}
        value={windowDays}
        limits={CHOICE_LIMITS.windowDays}
        text={fillTemplate(words.windowValue, { days: String(windowDays) })}
        onChange={(value) => change((old) => ({ ...old, windowDays: value }))}
      />
      <ChoiceSlider
        label={words.threshold}
        value={threshold}
        limits={CHOICE_LIMITS.threshold}
        text={fillTemplate(words.thresholdValue, {
          value: String(threshold),
          mirror: String(100 - threshold),
        })}
        onChange={(value) => change((old) => ({ ...old, threshold: value }))}
      />
      <fieldset>
        <legend className="text-sm text-muted">{words.policy}</legend>
        <div className="mt-1.5 grid">
          {(["backfill", "strict"] as const).map((policy) => (
            <label key={policy} className="flex min-h-7 cursor-pointer items-center gap-2.5 text-sm">
              <input
                type="radio"
                name="policy"
                checked={historyPolicy === policy}
                onChange={() => change((old) => ({ ...old, historyPolicy: policy }))}
                className="size-4 accent-ink"
              />
              {words[policy]}
            </label>
          ))}
        </div>
      </fieldset>
      <RuleChoices
        rulesOff={choice.rulesOff}
        coins={coins}
        words={words}
        names={names}
        onChange={changeRule}
      />
      <CoinChoices
        coins={coins}
        coinsIn={choice.coinsIn}
        coinsOut={choice.coinsOut}
        words={words}
        names={names}
        onPlace={placeCoin}
      />
    </div>
  );
}
