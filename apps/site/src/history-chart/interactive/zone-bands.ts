import type { ISeriesApi, ISeriesPrimitive, SeriesAttachedParameter } from "lightweight-charts";

/** A span of values in a colour, behind the line. */
export interface ZoneBand {
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

/** Draws bands of values behind a series, across the pane. */
export class ZoneBands implements ISeriesPrimitive {
  #bands: readonly ZoneBand[] = [];
  #series: ISeriesApi<"Line"> | null = null;
  #update: (() => void) | null = null;

  setBands(bands: readonly ZoneBand[]): void {
    this.#bands = bands;
    this.#update?.();
  }

  attached({ series, requestUpdate }: SeriesAttachedParameter): void {
    this.#series = series as ISeriesApi<"Line">;
    this.#update = requestUpdate;
  }

  detached(): void {
    this.#series = null;
    this.#update = null;
  }

  paneViews(): ReturnType<NonNullable<ISeriesPrimitive["paneViews"]>> {
    return [
      {
        zOrder: () => "bottom",
        renderer: () => ({
          draw: (target) => {
            target.useBitmapCoordinateSpace(({ context, bitmapSize, verticalPixelRatio }) => {
              for (const { from, to, color } of this.#bands) {
                const top = (this.#series?.priceToCoordinate(to) ?? 0) * verticalPixelRatio;
                const bottom = (this.#series?.priceToCoordinate(from) ?? 0) * verticalPixelRatio;
                context.fillStyle = color;
                context.fillRect(0, top, bitmapSize.width, bottom - top);
              }
            });
          },
        }),
      },
    ];
  }
}
