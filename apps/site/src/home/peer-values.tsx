import type { IndexNow } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const PRESETS = ["blockchaincenter", "coinmarketcap"] as const;
const NAMES = { blockchaincenter: "blockchaincenter.net", coinmarketcap: "CoinMarketCap" } as const;

/** Today's value by the rules of each peer on the same data, and which rule makes the difference. */
export function PeerValues({ peers }: { readonly peers: readonly IndexNow[] }): ReactElement | null {
  const t = useTranslations("peers");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const [own] = peers;
  if (own === undefined || peers.length < 2) return null;
  return (
    <section id="peers" aria-labelledby="peers-heading" className="section">
      <h2 id="peers-heading" className="heading">
        {t("heading")}
      </h2>
      <p className="mt-2 text-muted">{t("intro", { day: formats.day(own.day) })}</p>
      <dl className="mt-6 grid gap-x-10 gap-y-8 border-t border-line pt-6 md:grid-cols-3">
        {peers.map((peer) => {
          const preset = PRESETS.find((name) => peer.variant.startsWith(name)) ?? "own";
          const name = preset === "own" ? t("own") : NAMES[preset];
          const change = peer.value === null || own.value === null ? null : peer.value - own.value;
          return (
            <div key={peer.variant}>
              <dt className="text-sm">
                <a href={localePath(`/v/${peer.variant}`, locale)} className="link">
                  {name}
                </a>
              </dt>
              <dd className="mt-1 flex items-baseline gap-3 tabular-nums">
                <span className="font-serif text-5xl lining-nums">{peer.value ?? "–"}</span>
                <span className="text-sm text-muted">{peer.fraction}</span>
              </dd>
              <dd className="mt-1 text-sm text-muted">
                {preset === "own" || change === null
                  ? ""
                  : change === 0
                    ? t("same")
                    : t("difference", { change: formats.change(change) })}
              </dd>
              <dd className="mt-2 text-sm text-pretty">
                {t(`rules.${preset}`, { size: formats.count(peer.constituentCount) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
