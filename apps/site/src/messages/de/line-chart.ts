import type { Messages } from "../messages.ts";

export const lineChart: Messages["lineChart"] = {
  explore: "{name}: Tag für Tag mit den Pfeiltasten lesen",
  asTable: "Dasselbe als Tabelle",
  download: "Alle Tage als CSV",
  day: "Tag",
  empty: "Noch gibt es nichts zu zeichnen.",
};
