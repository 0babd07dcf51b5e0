import type { AltseasonClient } from "@altseason/sdk";
import { createTranslator } from "next-intl";
import { formatsOf } from "../format/formats.ts";
import type { Locale } from "../i18n/locales.ts";
import { messagesOf } from "../messages/messages.ts";
import { SITE_PAGES } from "../page-frame/site-pages.ts";

/** What a shared page's picture says. */
export interface Share {
  /** Above the title, small. */
  readonly overline: string;
  readonly title: string;
  /** 0..100; null: no gauge is drawn. */
  readonly value: number | null;
  readonly season: "altcoin" | "neutral" | "bitcoin" | null;
  readonly detail: string;
  readonly isSimulated: boolean;
  readonly note: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What stands on the picture of a page, by the page's path without its first slash; null where there is no such page. */
export async function loadShare(
  client: AltseasonClient,
  locale: Locale,
  path: string,
): Promise<Share | null> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "share" });
  const formats = formatsOf(locale);
  const [first = "", second = "", third = ""] = path.split("/");

  if (DAY.test(first)) {
    const { reading, data } = await client.reading(first, second === "" ? {} : { variant: second });
    return readingShare(reading, data.kind);
  }
  if (first === "coins" && second !== "") {
    const { coin, data } = await client.coin(second);
    const over = coin.returnOverBenchmark;
    return {
      overline: t("coinRank", { rank: formats.count(coin.rank) }),
      title: coin.name ?? coin.symbol,
      value: null,
      season: null,
      detail:
        over === null ? t(`standing.${coin.standing}`) : t("coinLead", { points: formats.points(over) }),
      isSimulated: data.kind === "simulated",
      note: t("simulated"),
    };
  }
  const variant = first === "v" && second !== "" ? second : undefined;
  const index = await client.index(variant === undefined ? {} : { variant });
  const reading = readingShare(index, index.data.kind);
  const page = SITE_PAGES.find(({ path: each }) => each === `/${first}`);
  if (page !== undefined && page.name !== "home") {
    const { nav } = messagesOf(locale);
    const days = first === "compare" && third !== "" ? `${second} – ${third}` : "";
    return { ...reading, title: nav[page.name], detail: days === "" ? reading.overline : days };
  }
  return first === "home" || first === "v" ? reading : null;

  function readingShare(
    found: {
      readonly day: string;
      readonly value: number | null;
      readonly season: Share["season"];
      readonly outperformers: number;
      readonly constituentCount: number;
    },
    kind: string,
  ): Share {
    return {
      overline: `${t("index")} · ${formats.day(found.day)}`,
      title: found.season === null ? t("none") : t(`season.${found.season}`),
      value: found.value,
      season: found.season,
      detail: t("fraction", {
        count: formats.count(found.outperformers),
        total: formats.count(found.constituentCount),
      }),
      isSimulated: kind === "simulated",
      note: t("simulated"),
    };
  }
}
