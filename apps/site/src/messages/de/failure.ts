import type { Messages } from "../messages.ts";

export const failure: Messages["failure"] = {
  unreachable: {
    title: "Die Zahlen sind gerade nicht erreichbar",
    explain:
      "Diese Seite hat ihre Zahlen von der API von Altseason, und die antwortet nicht. Lieber wird nichts gezeigt als etwas Erfundenes. Alle paar Sekunden wird neu gefragt.",
    hint: "Wer diese Seite selbst betreibt: die API starten und prüfen, ob ALTSEASON_API_URL auf sie zeigt.",
  },
  broken: {
    title: "Diese Seite ist kaputt",
    explain: "Beim Aufbau ging etwas schief. Der Fehler liegt bei uns und ist aufgeschrieben.",
    hint: "Wer diese Seite selbst betreibt: was geschah, steht in ihrem Log.",
  },
  retry: "Noch einmal versuchen",
};

export const notFound: Messages["notFound"] = {
  title: "Unter dieser Adresse ist nichts",
  explain:
    "Vielleicht ist die Seite umgezogen, oder der Index, Coin oder Tag in der Adresse gehört nicht zu den veröffentlichten.",
  home: "Zum Stand von heute",
  elsewhere: "Oder hierhin:",
};
