import type { Messages } from "../messages.ts";

export const methodology: Messages["methodology"] = {
  title: "Methode",
  description:
    "Wie der Altcoin Season Index entsteht, vorgerechnet an den Daten von heute: Rangfolge, Ausschlüsse mit Belegen, gezählte Coins, Wert, und wie man ihn nachrechnet.",
  lede: "Wie die Zahl von heute entstand, Schritt für Schritt an den Daten von heute. Nichts hier muss man glauben: jeder Schritt lässt sich prüfen.",
  contents: "Auf dieser Seite",
  sections: {
    steps: "Fünf Schritte",
    variants: "Varianten",
    rules: "Ausschlussregeln",
    evidence: "Worauf ein Ausschluss beruht",
    limits: "Was er nicht sagt",
    accuracy: "Wie nah an anderen",
    revisions: "Revisionen",
    recompute: "Selbst nachrechnen",
  },
  steps: {
    rank: {
      title: "Ordnen",
      text: "Alle Coins werden nach ihrem Marktwert am Tag selbst geordnet, dem {day}, nie nach der heutigen Liste für einen vergangenen Tag: die ließe weg, was seither gestorben ist.",
      caption: "Die größten Coins des Tages und was aus jedem wird",
      columns: { rank: "Rang", coin: "Coin", cap: "Marktwert", becomes: "Was daraus wird" },
      fate: {
        benchmark: "der Maßstab",
        outperformed: "zählt, schlug Bitcoin",
        underperformed: "zählt, schlug Bitcoin nicht",
        excluded: "ausgeschlossen: {rule}",
        "passed-over": "übergangen",
        "below-cut": "zu klein",
      },
    },
    exclude: {
      title: "Ausschließen",
      text: "Bitcoin und jeder Coin, den eine Regel nennt, bleiben draußen, jeder mit seinem Beleg. Oberhalb des kleinsten Coins, der zählt, sind das heute {count, plural, one {# Coin} other {# Coins}}.",
    },
    constituents: {
      title: "Die ersten {size} nehmen",
      text: "Die ersten {size} mit einem Kurs am Tag und einem {days, plural, one {# Tag} other {# Tage}} davor. Ein zu junger Coin macht dem nächsten Platz: {passed, plural, =0 {heute wurde keiner übergangen} one {heute wurde einer übergangen} other {heute wurden # übergangen}}. Der kleinste, der zählt, ist {name}, Rang {rank}, {cap} wert.",
    },
    compare: {
      title: "Mit Bitcoin vergleichen",
      text: "Ein Coin gilt als vorn, wenn sein Ertrag echt größer ist als der von Bitcoin. Verglichen wird über Kreuz, damit kein Runden entscheidet. Am knappsten ist es heute bei {name}:",
      coin: "{name}, {day}",
      coinBase: "{name}, {day}",
      crosswise: "Kurs × Bitcoin-Kurs damals",
      crosswiseBitcoin: "Bitcoin-Kurs × Kurs damals",
      ahead: "Das obere Produkt ist größer: {name} liegt vorn, um {points} Punkte.",
      behind: "Das obere Produkt ist nicht größer: {name} liegt nicht vorn, um {points} Punkte.",
    },
    value: {
      title: "Zählen",
      text: "{count} von {total} liegen vorn: 100 × {count} / {total} = {exact}, kaufmännisch gerundet {value}. Die Season entscheidet der genaue Bruch, nicht der gerundete Wert: 75 oder mehr ist Altcoin-Season, 25 oder weniger Bitcoin-Season.",
      none: "Heute gibt es keinen Wert: {reason}",
    },
  },
  variantsText:
    "Jeder kann nach anderen fragen: top{n}-{w}d mit N von {minSize} bis {maxSize} und W von {minDays} bis {maxDays} Tagen. Zwei Gruppen folgen anderen Seiten, wie sie sind, damit man deren Zahlen verstehen kann.",
  variantColumns: { id: "Variante", size: "Coins", window: "Fenster", difference: "Was anders ist" },
  variantDifferences: {
    own: "Unsere Regeln",
    blockchaincenter: "50 Plätze, einer davon Bitcoin",
    coinmarketcap: "100 Plätze, einer davon Bitcoin; Gold-Token zählen mit",
  },
  days: "{days, plural, one {# Tag} other {# Tage}}",
  rulesText:
    "Jede Regel sagt, wofür ein Coin statt für sich selbst steht. Die erste, die gilt, nennt den Grund; alle, die gelten, bleiben als Beleg. Version {version}.",
  rules: {
    operator: "Wer diese Instanz betreibt, hat es so entschieden, mit einer Notiz.",
    benchmark: "Bitcoin selbst: an ihm wird jeder Ertrag gemessen.",
    stablecoin:
      "An eine Währung gebunden, auch algorithmisch. Wer seine Bindung verlor, bleibt draußen: eine gebrochene Bindung macht keinen Altcoin.",
    wrapped: "Ein anderer Coin in einer Hülle, etwa WBTC oder WETH. Sein Ertrag ist der des anderen.",
    bridged: "Ein Token, das von einer anderen Chain herübergebracht wurde.",
    staked: "Steht für einen gestakten Coin und dessen Erträge, etwa stETH oder JitoSOL.",
    restaked: "Steht für einen zum zweiten Mal gestakten Coin, etwa weETH.",
    "lending-receipt": "Steht für eine Einlage in einem Leihprotokoll, etwa cTokens und aTokens.",
    "lp-token": "Ein Anteil an einem Liquiditätspool.",
    "commodity-backed": "Gedeckt durch Gold, Silber oder einen anderen Rohstoff, etwa PAXG und XAUT.",
    "tokenized-security": "Eine Anleihe, ein Fonds, Kredit oder eine Aktie als Token, etwa BUIDL.",
    synthetic: "Folgt per Vertrag dem Kurs von etwas anderem.",
    leveraged: "Vervielfacht die Bewegungen eines anderen Coins.",
  },
  today: "{count, plural, =0 {Heute keiner} one {Heute ein Coin} other {Heute # Coins}}",
  table: "Die ganze Liste: {count} Coins nach der Id der Quelle",
  evidenceText:
    "Das Stärkste zuerst. Ein starker Treffer schließt einen Coin aus; ebenso zwei schwache, die auf Verschiedenem beruhen. Ein schwacher allein lässt den Coin drin und merkt ihn zur Prüfung vor.",
  evidence: {
    operator: "Das Wort eines Betreibers, mit Notiz.",
    curated:
      "Eine gepflegte Liste nach der Id der Quelle, nie nach dem Kürzel allein: Kürzel kommen doppelt vor.",
    category: "Kategorie oder Tag der Quelle selbst.",
    behaviour:
      "Was der Kurs in den letzten 90 Tagen tat: wie genau und wie oft er bei einem Dollar, einer anderen Währung, Bitcoin, Ether, Gold oder einem langsam wachsenden Vielfachen davon stand.",
    name: "Ein Muster des Namens: das Schwächste, und nur zusammen mit anderem.",
  },
  limits: {
    lag: "Er schaut über das ganze Fenster zurück: er kann steigen, während Altcoins fallen, weil die Tage weiterrücken, von denen aus gemessen wird. Was daraus folgt, sagt die Seite von heute.",
    count:
      "Er zählt Coins, nicht wie weit sie vorn liegen: einer, der um Haaresbreite vorn liegt, zählt so viel wie einer, der sich verdoppelt hat.",
    sources:
      "Er ist so gut wie seine Quelle: einer mit 200 Coins am Tag fehlt der Anfangskurs derer, die von weiter unten kamen.",
    gaps: "Ein Schlusskurs steht höchstens drei Tage lang. Eine längere Lücke gibt keinen Wert; nichts wird aufgefüllt.",
    tags: "Kategorien sind die der Quelle von heute, nicht die des Tages.",
  },
  accuracyText:
    "Gemessen an dem, was blockchaincenter.net Tag für Tag veröffentlichte. Deren Listen und Kurse sind andere, Gleichheit ist also nicht das Ziel: Nähe ist es, und eine Erklärung, wo sie aufhört.",
  accuracyColumns: {
    data: "Unsere Daten",
    days: "Tage",
    correlation: "Korrelation",
    difference: "Mittlerer Abstand",
    zone: "Gleiche Zone",
  },
  accuracyRows: {
    cmc: "Die täglichen Top 200 von CoinMarketCap, 2017 bis 2022",
    whole: "davon Tage mit höchstens vier Coins ohne Anfangskurs",
    gecko: "Die Kurse von CoinGecko aus 2021, ohne OKB wie veröffentlicht",
  },
  revisionsText:
    "Ein veröffentlichter Stand ändert sich nie still. Eine Korrektur ist eine neue Revision mit Grund und beiden Hashes; asOf gibt, was zu einem beliebigen Zeitpunkt galt. Der Tag, der noch nicht zu Ende ist, ist als vorläufig gekennzeichnet.",
  recomputeText:
    "Die erste Zeile holt den veröffentlichten Stand, die zweite den Markt, aus dem er entstand, die dritte rechnet den Stand neu und sagt gleich, oder wo nicht. Dazu braucht es den Quellcode, sonst nichts von uns.",
  csv: "Der Markt als CSV",
  json: "Der Stand von heute mit allen Belegen",
  copy: "Kopieren",
  copied: "Kopiert",
};

export const exclusionTable: Messages["exclusionTable"] = {
  title: "Wer draußen bleibt",
  description: "Jeder Coin der gepflegten Ausschlussliste nach Regel, mit Ids, Kürzeln, Tagen und Grund.",
  lede: "{count} Coins nach der Id der Quelle, jeder mit Regel und Grund. Was diese Liste nicht kennt, finden Kategorien und Verhalten.",
  find: "Nach Name, Kürzel oder Id suchen",
  shown: "{count} gezeigt",
  columns: { symbols: "Kürzel", ids: "Ids", reason: "Warum", days: "Tage" },
  always: "immer",
  from: "ab {day}",
  until: "bis {day}",
  csv: "Die Liste als CSV",
  back: "Zur Methode",
};
