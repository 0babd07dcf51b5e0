import type { Signals } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { agreementOf, moveOf } from "./phase-words.ts";

/** The phase in sentences: where the index stands, where Bitcoin's share stands, and whether the two agree. */
export function PhaseText({ phase }: { readonly phase: NonNullable<Signals["phase"]> }): ReactElement {
  const t = useTranslations("signals");
  const formats = formatsOf(useLocale());
  const { value, valueChange, dominance, dominanceChange } = phase;
  const agreement = agreementOf(phase);
  const sharePoints = dominanceChange === null ? null : Math.round(dominanceChange * 1000) / 10;
  return (
    <p>
      {t("value", {
        value,
        move: moveOf(valueChange),
        points: formats.count(Math.abs(valueChange ?? 0)),
      })}{" "}
      {dominance === null
        ? ""
        : t("dominance", {
            share: formats.share(dominance),
            move: moveOf(sharePoints),
            points: formats.count(Math.abs(sharePoints ?? 0)),
          })}{" "}
      {agreement === null ? "" : t(`agreement.${agreement}`)}
    </p>
  );
}
