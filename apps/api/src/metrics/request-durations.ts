/** Durations of answers by route, method and status: counted in place, written out when a scraper asks. */
export interface RequestDurations {
  observe(route: string, method: string, status: number, seconds: number): void;
  /** A histogram in Prometheus' text format 0.0.4. */
  write(): string;
}

interface Series {
  readonly labels: string;
  /** Observations up to each bound and not up to the one before; the last is beyond all bounds. */
  readonly buckets: Float64Array;
  sum: number;
}

const NAME = "altseason_http_request_duration_seconds";
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts by itself, since prom-client hashes the labels at each observation: a tenth of a ready answer. */
export function createRequestDurations(): RequestDurations {
  const byRoute = new Map<string, Map<string, Map<number, Series>>>();

  function open(route: string, method: string, status: number): Series {
    const byMethod = byRoute.get(route) ?? new Map<string, Map<number, Series>>();
    const byStatus = byMethod.get(method) ?? new Map<number, Series>();
    const labels = `route="${escape(route)}",method="${escape(method)}",status="${status}"`;
    const series = { labels, buckets: new Float64Array(BOUNDS.length + 1), sum: 0 };
    byRoute.set(route, byMethod.set(method, byStatus.set(status, series)));
    return series;
  }

  return {
    observe(route, method, status, seconds) {
      const series = byRoute.get(route)?.get(method)?.get(status) ?? open(route, method, status);
      let bucket = 0;
      while (bucket < BOUNDS.length && seconds > (BOUNDS[bucket] ?? 0)) bucket += 1;
      series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
      series.sum += seconds;
    },
    write() {
      const lines = [
        `# HELP ${NAME} Time to answer, by the pattern of the address.`,
        `# TYPE ${NAME} histogram`,
      ];
      for (const byMethod of byRoute.values()) {
        for (const byStatus of byMethod.values()) {
          for (const series of byStatus.values()) lines.push(...writeSeries(series));
        }
      }
      return `${lines.join("\n")}\n`;
    },
  };
}

function writeSeries({ labels, buckets, sum }: Series): readonly string[] {
  let count = 0;
  const lines = [...BOUNDS, "+Inf"].map((bound, index) => {
    count += buckets[index] ?? 0;
    return `${NAME}_bucket{le="${bound}",${labels}} ${count}`;
  });
  return [...lines, `${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${count}`];
}

function escape(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
