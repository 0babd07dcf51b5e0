"use client";

import { use, useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { NUMBER_TAGS } from "../../i18n/locales.ts";
import { Readout, readDay } from "../chart-reader.tsx";
import type { ChartContext } from "../chart-reader.tsx";
import { rangeStart } from "../history-range.ts";
import { Brush } from "./brush.tsx";
import type { DayWindow } from "./brush.tsx";
import { createIndexChart } from "./create-index-chart.ts";
import type { ChartColours, IndexChart } from "./create-index-chart.ts";
import { exportPicture, saveFile } from "./export-picture.ts";
import { loadIndexDays, loadMarketDays } from "./load-series.ts";
import type { IndexDay } from "./load-series.ts";
import { OVERLAYS, overlayValues } from "./overlay-values.ts";
import type { Overlay } from "./overlay-values.ts";

const loading = new Map<string, Promise<readonly IndexDay[] | null>>();

/** One promise a variant, as `use` wants it; null where the days can't be had. */
function daysOf(variant: string): Promise<readonly IndexDay[] | null> {
  const known = loading.get(variant) ?? loadIndexDays(variant).catch(() => null);
  loading.set(variant, known);
  return known;
}

/** The chart with crosshair, brush, overlays and files; the still one where its days can't be had. */
export function InteractiveChart({
  context,
  still,
}: {
  readonly context: ChartContext;
  readonly still: ReactNode;
}): ReactElement {
  const days = use(daysOf(context.variant));
  if (days === null || days.length === 0) return <>{still}</>;
  return <LoadedChart context={context} days={days} />;
}

function LoadedChart({
  context,
  days,
}: {
  readonly context: ChartContext;
  readonly days: readonly IndexDay[];
}): ReactElement {
  const { locale, words, range, source, title } = context;
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<IndexChart | null>(null);
  const last = days.length - 1;
  const [chosen, setChosen] = useState(last);
  const [window, setWindow] = useState<DayWindow>(() => windowOf(days, range));
  const [overlay, setOverlay] = useState<Overlay>("none");
  const day = days[Math.min(chosen, last)];

  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const made = createIndexChart(host, words, NUMBER_TAGS[locale], readColours(host));
    chart.current = made;
    made.setDays(days);
    const indexes = new Map(days.map(({ day: name }, index) => [name, index]));
    made.api.subscribeCrosshairMove(({ time, sourceEvent }) => {
      // Without a day and without a pointer, someone reads by the keys.
      if (time === undefined && sourceEvent === undefined) return;
      setChosen(indexes.get(typeof time === "string" ? time : "") ?? days.length - 1);
    });
    const recolour = (): void => made.setColours(readColours(host));
    const watch = new MutationObserver(recolour);
    watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", recolour);
    return () => {
      watch.disconnect();
      scheme.removeEventListener("change", recolour);
      chart.current = null;
      made.api.remove();
    };
  }, [days, words, locale]);

  useEffect(() => {
    const from = days[window.from]?.day;
    const to = days[window.to]?.day;
    if (from !== undefined && to !== undefined) chart.current?.api.timeScale().setVisibleRange({ from, to });
  }, [days, window]);

  useEffect(() => {
    const leaving = new AbortController();
    void drawOverlay(chart, overlay, leaving.signal).catch(() => setOverlay("none"));
    return () => leaving.abort();
  }, [overlay]);

  const move = (index: number): void => {
    const to = Math.max(0, Math.min(last, index));
    setChosen(to);
    chart.current?.point(days[to] ?? null);
    if (to < window.from || to > window.to) {
      const length = window.to - window.from;
      const from = Math.max(0, Math.min(last - length, to - Math.round(length / 2)));
      setWindow({ from, to: from + length });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { PageUp: 30, PageDown: -30 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(chosen + by);
  };
  const takePicture = (): void => {
    const made = chart.current;
    const host = element.current;
    if (made === null || host === null) return;
    void exportPicture(made.api.takeScreenshot(), { title, source, ...readColours(host) });
  };
  const saveDays = async (): Promise<void> => {
    const { writeDaysCsv } = await import("./write-days-csv.ts");
    const text = writeDaysCsv(days.slice(window.from, window.to + 1));
    saveFile(new Blob([text], { type: "text/csv" }), `altseason-${context.variant}.csv`);
  };

  if (day === undefined) return <></>;
  const read = { ...day, locale, words };
  return (
    <div data-testid="interactive-chart">
      <Readout {...read} />
      <div className="relative mt-5 h-64 sm:h-80 lg:h-96">
        <div ref={element} className="absolute inset-0" />
        <input
          type="range"
          min={0}
          max={last}
          value={Math.min(chosen, last)}
          aria-label={words.explore}
          aria-valuetext={readDay(read)}
          onChange={(event) => move(Number(event.currentTarget.value))}
          onKeyDown={onKeyDown}
          className="peer pointer-events-none absolute inset-0 m-0 size-full opacity-0"
        />
        <span className="pointer-events-none absolute inset-0 outline-offset-4 outline-altcoin peer-focus-visible:outline-2" />
      </div>
      <Brush days={days} window={window} locale={locale} words={words} onChange={setWindow} />
      <div className="mt-3 flex min-h-9 flex-wrap items-center justify-between gap-x-8 gap-y-2 text-sm">
        <label className="flex items-center gap-3">
          <span className="text-muted">{words.overlay}</span>
          <select
            value={overlay}
            onChange={(event) => {
              const next = OVERLAYS.find((each) => each === event.currentTarget.value);
              if (next !== undefined) setOverlay(next);
            }}
            className="h-9 border-b border-muted bg-paper"
          >
            {OVERLAYS.map((each) => (
              <option key={each} value={each}>
                {words.overlays[each]}
              </option>
            ))}
          </select>
        </label>
        <div className="flex flex-wrap items-center gap-x-5">
          <button type="button" className="choice" onClick={() => setWindow({ from: 0, to: last })}>
            {words.reset}
          </button>
          <button type="button" className="choice" onClick={takePicture}>
            {words.png}
          </button>
          <button type="button" className="choice" onClick={() => void saveDays()}>
            {words.csv}
          </button>
        </div>
      </div>
      <p className="mt-2 h-4 text-xs text-muted">{words.attribution}</p>
    </div>
  );
}

async function drawOverlay(
  chart: { readonly current: IndexChart | null },
  overlay: Overlay,
  signal: AbortSignal,
): Promise<void> {
  const market = overlay === "none" ? [] : await loadMarketDays();
  if (!signal.aborted) chart.current?.setOverlay(overlay, overlayValues(overlay, market));
}

function windowOf(days: readonly IndexDay[], range: ChartContext["range"]): DayWindow {
  const to = days.length - 1;
  const first = rangeStart(range, days[to]?.day ?? "");
  const from = first === null ? 0 : days.findIndex(({ day }) => day >= first);
  return { from: Math.max(0, from), to };
}

function readColours(host: HTMLElement): ChartColours {
  const probe = document.createElement("span");
  host.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--color-${name})`;
    return toHex(getComputedStyle(probe).color);
  };
  const colours = {
    paper: read("paper"),
    ink: read("ink"),
    muted: read("muted"),
    altcoin: read("altcoin"),
    "altcoin-wash": read("altcoin-wash"),
    bitcoin: read("bitcoin"),
    "bitcoin-wash": read("bitcoin-wash"),
  };
  probe.remove();
  return colours;
}

/** The chart's parser knows `rgb()` with commas, as computed styles write it; anything else is drawn once to be read. */
function toHex(colour: string): string {
  const [red = "0", green = "0", blue = "0"] = colour.match(/[\d.]+/g) ?? [];
  return `rgb(${red}, ${green}, ${blue})`;
}
