import { useCallback, useEffect, useState } from "react";
import { formatChoice, parseChoice } from "./choice-address.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";

/** An address is written once a slider rests: browsers refuse more than some hundred changes in half a minute. */
const REST_MS = 250;

/** The choice in the page's address after `#`; it changes with links and with the buttons of the browser. */
export function useChoice(
  base: WhatIfChoice,
): readonly [choice: WhatIfChoice, setChoice: (choice: WhatIfChoice) => void] {
  const [choice, setChoice] = useState(base);
  const [isOurs, setOurs] = useState(false);

  useEffect(() => {
    const read = (): void => {
      setOurs(false);
      setChoice(parseChoice(location.hash, base));
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [base]);

  useEffect(() => {
    if (!isOurs) return undefined;
    const timer = setTimeout(() => {
      const written = formatChoice(choice);
      const hash = written === formatChoice(base) ? "" : `#${written}`;
      history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [choice, base, isOurs]);

  const choose = useCallback((next: WhatIfChoice): void => {
    setOurs(true);
    setChoice(next);
  }, []);
  return [choice, choose];
}
