import {
  ColorType,
  CrosshairMode,
  LineSeries,
  LineStyle,
  PriceScaleMode,
  createChart,
  createSeriesMarkers,
} from "lightweight-charts";
import type { IChartApi, ISeriesApi, SeriesMarker } from "lightweight-charts";
import type { Messages } from "../../messages/messages.ts";
import type { IndexDay } from "./load-series.ts";
import type { Overlay, OverlayPoint } from "./overlay-values.ts";
import { seasonStarts } from "./season-starts.ts";
import { ZoneBands } from "./zone-bands.ts";

/** Colours as they stand on the page now. */
export type ChartColours = Readonly<
  Record<"paper" | "ink" | "muted" | "altcoin" | "altcoin-wash" | "bitcoin" | "bitcoin-wash", string>
>;

/** The chart in the browser: the index on one scale, what stands beside it on another. */
export interface IndexChart {
  readonly api: IChartApi;
  setDays(days: readonly IndexDay[]): void;
  setOverlay(overlay: Overlay, points: readonly OverlayPoint[]): void;
  setColours(colours: ChartColours): void;
  /** Stands the crosshair on a day; null takes it away. */
  point(day: IndexDay | null): void;
}

const FULL = { minValue: 0, maxValue: 100 };
const MARKED_FROM_DAYS = 10;
const THRESHOLDS = [75, 25] as const;

/** Makes a chart in an element. */
export function createIndexChart(
  element: HTMLElement,
  words: Messages["history"],
  locale: string,
  first: ChartColours,
): IndexChart {
  const api = createChart(element, {
    autoSize: true,
    layout: {
      attributionLogo: false,
      background: { type: ColorType.Solid, color: "transparent" },
      fontFamily: "inherit",
    },
    localization: { locale },
    grid: { vertLines: { visible: false }, horzLines: { visible: false } },
    crosshair: { mode: CrosshairMode.Magnet, horzLine: { visible: false, labelVisible: false } },
    rightPriceScale: { borderVisible: false, scaleMargins: { top: 0.03, bottom: 0.01 } },
    leftPriceScale: { borderVisible: false, visible: false, scaleMargins: { top: 0.06, bottom: 0.06 } },
    timeScale: { borderVisible: false, minBarSpacing: 0.05, fixLeftEdge: true, fixRightEdge: true },
    handleScroll: { mouseWheel: false, vertTouchDrag: false },
    handleScale: { mouseWheel: false, axisPressedMouseMove: { time: true, price: false } },
  });
  const beside: ISeriesApi<"Line"> = api.addSeries(LineSeries, {
    priceScaleId: "left",
    lineWidth: 1,
    lastValueVisible: false,
    priceLineVisible: false,
    crosshairMarkerVisible: false,
  });
  const index: ISeriesApi<"Line"> = api.addSeries(LineSeries, {
    lineWidth: 2,
    lastValueVisible: false,
    priceLineVisible: false,
    priceFormat: { type: "price", precision: 0, minMove: 1 },
    autoscaleInfoProvider: () => ({ priceRange: FULL }),
  });
  const bands = new ZoneBands();
  index.attachPrimitive(bands);
  const markers = createSeriesMarkers(index, []);
  const lines = THRESHOLDS.map((price) =>
    index.createPriceLine({
      price,
      lineWidth: 1,
      lineStyle: LineStyle.Solid,
      axisLabelVisible: true,
      title: "",
    }),
  );
  let colours = first;
  let shown: readonly IndexDay[] = [];

  function draw(): void {
    const colourOf = { altcoin: colours.altcoin, neutral: colours.ink, bitcoin: colours.bitcoin };
    index.setData(shown.map(({ day, value, season }) => ({ time: day, value, color: colourOf[season] })));
    const starts = seasonStarts(shown, MARKED_FROM_DAYS).map(({ day, season }): SeriesMarker<string> => ({
      time: day,
      position: season === "altcoin" ? "aboveBar" : "belowBar",
      shape: "circle",
      size: 0.6,
      color: colourOf[season],
      text: "",
    }));
    markers.setMarkers([...starts, ...extremeMarks(shown, words, colours.ink)].toSorted(byTime));
  }

  function colour(): void {
    api.applyOptions({
      layout: { textColor: colours.muted },
      crosshair: { vertLine: { color: colours.ink, labelBackgroundColor: colours.ink } },
    });
    index.applyOptions({
      crosshairMarkerBorderColor: colours.paper,
      crosshairMarkerBackgroundColor: colours.ink,
    });
    beside.applyOptions({ color: colours.muted });
    bands.setBands([
      { from: THRESHOLDS[0], to: 100, color: colours["altcoin-wash"] },
      { from: 0, to: THRESHOLDS[1], color: colours["bitcoin-wash"] },
    ]);
    for (const [nth, line] of lines.entries()) {
      line.applyOptions({ color: nth === 0 ? colours.altcoin : colours.bitcoin });
    }
  }

  colour();
  return {
    api,
    setDays(days) {
      shown = days;
      draw();
    },
    setOverlay(overlay, points) {
      beside.setData(points.map(({ time, value }) => ({ time, value })));
      api.applyOptions({
        leftPriceScale: {
          visible: points.length > 0,
          mode: overlay === "dominance" ? PriceScaleMode.Normal : PriceScaleMode.Logarithmic,
        },
      });
      beside.applyOptions({
        priceFormat:
          overlay === "dominance"
            ? { type: "custom", minMove: 0.1, formatter: (value: number) => `${value.toFixed(0)} %` }
            : { type: "volume" },
      });
      // Days that come in before the first one move the others on, and marks stay behind.
      draw();
    },
    setColours(next) {
      colours = next;
      colour();
      draw();
    },
    point(day) {
      if (day === null) api.clearCrosshairPosition();
      else api.setCrosshairPosition(day.value, day.day, index);
    },
  };
}

function extremeMarks(
  days: readonly IndexDay[],
  words: Messages["history"],
  color: string,
): readonly SeriesMarker<string>[] {
  const sorted = days.toSorted((a, b) => a.value - b.value);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return [];
  return [
    {
      time: low.day,
      position: "belowBar",
      shape: "arrowUp",
      size: 0.6,
      color,
      text: `${words.lowest} ${low.value}`,
    },
    {
      time: high.day,
      position: "aboveBar",
      shape: "arrowDown",
      size: 0.6,
      color,
      text: `${words.highest} ${high.value}`,
    },
  ];
}

function byTime(a: SeriesMarker<string>, b: SeriesMarker<string>): number {
  return a.time.localeCompare(b.time);
}
