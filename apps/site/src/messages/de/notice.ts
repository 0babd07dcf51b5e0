import type { Messages } from "../messages.ts";

export const notice: Messages["notice"] = {
  simulatedTitle: "Simulierter Markt",
  simulated: "Jeder Kurs hier ist erfunden.",
  simulatedMore: "Er zeigt, wie die Seite arbeitet, und sagt nichts über einen echten Coin.",
  importedTitle: "Importierte Daten",
  imported: "Aus einer Datei, nicht aus einer laufenden Quelle. Der letzte Tag ist der {last}.",
  keptTitle: "Die API antwortet nicht",
  kept: "Dies sind die letzten Zahlen von ihr, {age} alt ({instant}). Alle paar Sekunden wird neu gefragt.",
  staleTitle: "Veraltet",
  stale:
    "Die neuesten Zahlen sind {age} alt ({instant}). Die letzte Aktualisierung ist gescheitert oder überfällig; Neueres wird nicht verborgen.",
};
