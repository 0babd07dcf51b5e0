import { Gauge } from "prom-client";
import type { Publisher } from "../publication/publisher.ts";

/** Gauges of what is shown and how old it is; they read when they are asked for, and belong to no registry yet. */
export function createDataGauges(publisher: Pick<Publisher, "edition">, now: () => number): readonly Gauge[] {
  return [
    new Gauge({
      name: "altseason_data_age_seconds",
      help: "Time since the newest numbers were observed.",
      registers: [],
      collect() {
        const publication = publisher.edition()?.publication;
        if (publication !== undefined) this.set(Math.max(0, (now() - publication.observedAt) / 1000));
      },
    }),
    new Gauge({
      name: "altseason_data_stale",
      help: "1 when the data are older than they should be.",
      registers: [],
      collect() {
        const label = publisher.edition()?.label;
        if (label !== undefined) this.set(Number(label.stale));
      },
    }),
    new Gauge({
      name: "altseason_data_set",
      help: "1 for the data set that is shown.",
      labelNames: ["data_set", "kind", "provider"],
      registers: [],
      collect() {
        this.reset();
        const label = publisher.edition()?.label;
        if (label === undefined) return;
        this.set({ data_set: label.dataSet, kind: label.kind, provider: label.provider }, 1);
      },
    }),
  ];
}
