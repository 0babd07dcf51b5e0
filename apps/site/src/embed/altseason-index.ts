import { drawReading, escapeText } from "./draw-reading.ts";
import type { EmbedView } from "./draw-reading.ts";
import { parseEmbedDays, parseEmbedReading } from "./embed-reading.ts";
import type { EmbedDay } from "./embed-reading.ts";
import { EMBED_STYLE } from "./embed-style.ts";
import { embedWords } from "./embed-words.ts";

const REFRESH_MS = 300_000;
const LINE_DAYS = 180;
const DAY_MS = 86_400_000;
const VARIANT = /^[a-z0-9-]{1,40}$/;

const source =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const origin = new URL(source).origin;

/**
 * `<altseason-index variant="top100-90d" view="gauge|line|compact" theme="auto|light|dark" lang="en|de">`: today's reading,
 * asked for anew every five minutes while it is seen. What stands inside shows until then, and where no scripts run.
 */
class AltseasonIndex extends HTMLElement {
  static readonly observedAttributes = ["variant", "view", "lang"];
  readonly #root = this.attachShadow({ mode: "open" });
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(EMBED_STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.innerHTML = "<slot></slot>";
    void this.#refresh();
    this.#timer = setInterval(() => {
      if (document.visibilityState === "visible") void this.#refresh();
    }, REFRESH_MS);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  attributeChangedCallback(): void {
    if (this.#timer !== undefined) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const language = this.getAttribute("lang") ?? document.documentElement.lang.slice(0, 2);
    const words = embedWords(language);
    const given = this.getAttribute("variant") ?? "";
    const query = VARIANT.test(given) ? `?variant=${given}` : "";
    const view = viewOf(this.getAttribute("view"));
    try {
      const reading = parseEmbedReading(await ask(`/v1/index${query}`));
      const days = view === "line" ? await askDays(query, reading.day) : [];
      if (asked !== this.#asked) return;
      const page = `${language === "de" ? "/de" : ""}${query === "" ? "/" : `/v/${given}`}`;
      const locale = language === "de" ? "de-DE" : "en-GB";
      this.#root.innerHTML = drawReading(reading, days, { view, words, href: origin + page, locale });
      this.dispatchEvent(new CustomEvent("altseason-reading", { detail: reading, bubbles: true }));
    } catch {
      // A reading that stands goes on standing; the next one is asked for as ever.
      if (asked === this.#asked && this.#root.querySelector("a") === null) {
        this.#root.innerHTML = `<p role="status">${escapeText(words.unreachable)}</p>`;
      }
    }
  }
}

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(origin + path, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${path}: expected an answer, got status ${answer.status}`);
  return answer.json();
}

async function askDays(query: string, day: string): Promise<readonly EmbedDay[]> {
  const from = new Date(Date.parse(day) - LINE_DAYS * DAY_MS).toISOString().slice(0, 10);
  return parseEmbedDays(await ask(`/v1/index/history${query === "" ? "?" : `${query}&`}from=${from}`));
}

function viewOf(text: string | null): EmbedView {
  return text === "line" || text === "compact" ? text : "gauge";
}

if (customElements.get("altseason-index") === undefined) {
  customElements.define("altseason-index", AltseasonIndex);
}
