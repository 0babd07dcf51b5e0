/** Words of the embedded reading; few, since they are sent to every reader of another's page. */
export interface EmbedWords {
  readonly name: string;
  readonly season: Readonly<Record<"altcoin" | "neutral" | "bitcoin", string>>;
  readonly fraction: (outperformers: string, constituents: string) => string;
  readonly simulated: string;
  readonly stale: string;
  readonly unreachable: string;
  readonly none: string;
}

const ENGLISH: EmbedWords = {
  name: "Altcoin Season Index",
  season: { altcoin: "Altcoin season", neutral: "Neither season", bitcoin: "Bitcoin season" },
  fraction: (outperformers, constituents) => `${outperformers} of ${constituents} coins beat Bitcoin`,
  simulated: "simulated market",
  stale: "out of date",
  unreachable: "The reading can't be reached right now.",
  none: "no value",
};

const GERMAN: EmbedWords = {
  name: "Altcoin Season Index",
  season: { altcoin: "Altcoin-Season", neutral: "Keine Season", bitcoin: "Bitcoin-Season" },
  fraction: (outperformers, constituents) => `${outperformers} von ${constituents} Coins schlagen Bitcoin`,
  simulated: "simulierter Markt",
  stale: "veraltet",
  unreachable: "Die Zahl ist gerade nicht erreichbar.",
  none: "kein Wert",
};

/** The words of a language; English for one that isn't known. */
export function embedWords(language: string): EmbedWords {
  return language === "de" ? GERMAN : ENGLISH;
}
