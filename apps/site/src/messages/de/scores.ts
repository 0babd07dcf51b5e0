import type { Messages } from "../messages.ts";

export const scores: Messages["scores"] = {
  heading: "Punktzahl",
  none: "Über diesen Coin ist zu wenig bekannt: {coverage} der Gewichte.",
  score: "{score} von 100, Platz {place} von {total}",
  before: "{change} in 30 Tagen",
  coverage: "{coverage} der Gewichte sind bekannt",
  anomaly: {
    outlier: "Ein Tag der letzten Woche lag weit außerhalb dessen, was bei diesem Coin üblich ist.",
    spike: "Sein Kurs sprang im letzten Monat und fiel zurück: die Punktzahl kann darauf beruhen.",
  },
  columns: { factor: "Faktor", value: "Wert", percentile: "Perzentil", weight: "Gewicht" },
  factor: {
    momentum: "Momentum",
    "relative-strength": "Stärke gegenüber Bitcoin",
    trend: "Trend",
    volatility: "Schwankung (weniger ist besser)",
    turnover: "Umschlag",
    "supply-growth": "Wachstum der Menge (weniger ist besser)",
    activity: "Aktivität auf der Chain",
    attention: "Aufmerksamkeit",
  },
  gap: {
    "no-source": "keine Quelle",
    "no-volume": "kein Umsatz in den Daten",
    "needs-daily-closes": "braucht Tagesschlüsse",
    "no-history": "noch keine Vergangenheit",
  },
  unknown: "nicht bekannt",
  record: {
    inverse:
      "Was sie bisher wert war: auf hohe Punktzahlen folgten etwas niedrigere Erträge ({samples} Monate, Rangkorrelation {correlation}). Sie beschreibt einen Coin; sie sagt nichts voraus.",
    weak: "Was sie bisher wert war: nichts, was nicht auch der Zufall kann ({samples} Monate, Rangkorrelation {correlation}). Sie beschreibt einen Coin; sie sagt nichts voraus.",
    moderate:
      "Was sie bisher wert war: ein wenig ({samples} Monate, Rangkorrelation {correlation}). Die Vergangenheit verspricht nichts.",
    strong:
      "Was sie bisher wert war: etwas ({samples} Monate, Rangkorrelation {correlation}). Die Vergangenheit verspricht nichts.",
    none: "Was sie wert war, lässt sich noch nicht sagen: es sind zu wenige Monate.",
  },
  emerging: "Aufsteiger",
  emergingNote:
    "Kleine Coins, deren Punktzahl und Umschlag steigen, ohne Auffälligkeit im Kurs. Wie gut diese Liste war, ist nicht gemessen: ein Ort zum Hinsehen, kein Rat.",
  emergingNone: "Heute sticht kein kleiner Coin hervor.",
  emergingGap: "Den Daten fehlen Umsätze oder Tagesschlüsse, darum lässt sich hier nichts sagen.",
  emergingColumns: {
    coin: "Coin",
    rank: "Rang",
    score: "Punktzahl",
    before: "30 Tage zuvor",
    turnover: "Umschlag",
  },
};
