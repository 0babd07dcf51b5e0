import type { Messages } from "../messages.ts";

export const developers: Messages["developers"] = {
  title: "API",
  description:
    "Jede Zahl dieser Seite über HTTP: Lesen ohne Schlüssel, JSON, CSV, Ereignisse, signierte Anfragen für Programme, die handeln.",
  lede: "Jede Zahl dieser Seite über HTTP. Lesen braucht keinen Schlüssel, der Verlauf ist vollständig und frei, und jede Antwort sagt, woher sie kommt.",
  now: "Was die API gerade sagt",
  nowNote: "Die Antwort dieser Adresse, als diese Seite gemacht wurde.",
  start: "Erste Aufrufe",
  calls: {
    now: "Der Wert von heute, der sich selbst erklärt",
    history: "Jeder Tag mit einem Wert, als CSV",
    day: "Ein Tag mit allen Belegen",
    coin: "Ein Coin: zählt er, und warum",
    stream: "Jede Änderung, sobald sie kommt (SSE)",
  },
  languages: "In der eigenen Sprache",
  sdk: "TypeScript, mit @altseason/sdk",
  python: "Python, nur mit der Standardbibliothek",
  shell: "Shell",
  prompt: "Für ein Sprachmodell",
  promptText:
    "Lies {llms}, um zu wissen, wie man fragt. Sag mir, welche Season nach dem Altcoin Season Index ist, wie viele Coins Bitcoin schlagen, und nenne Quelle und Zeitpunkt der Daten. Sag dazu, falls der Markt simuliert ist oder die Daten veraltet sind.",
  copy: "Kopieren",
  copied: "Kopiert",
  rules: "Worauf Verlass ist",
  rulesList: {
    limits:
      "Jede Antwort trägt RateLimit und RateLimit-Policy; eine 429 sagt, wann es weitergeht (Retry-After). Ein Schlüssel hebt die Grenze an.",
    caching: "Gut zu cachen: ETag mit 304, Cache-Control, Brotli und gzip.",
    errors: "Fehler sind Problem-Dokumente (RFC 9457) mit festem Code; jeder Code hat eine Seite.",
    signing:
      "Schlüssel rotieren ohne Ausfall; Anfragen, die etwas ändern, sind signiert (RFC 9421) und gelten einmal.",
    revisions:
      "Ein veröffentlichter Stand ändert sich nie still: eine Korrektur ist eine Revision mit Grund, und asOf gibt, was damals galt.",
  },
  more: "Dokumente",
  reference: "Referenz",
  openapi: "OpenAPI 3.1",
  llms: "llms.txt",
  errorPages: "Fehlercodes",
};
