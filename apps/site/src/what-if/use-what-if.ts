import { useCallback, useEffect, useRef, useState } from "react";
import { createLatestWins } from "./latest-wins.ts";
import type { ArchivePlan } from "./plan-archive.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";
import type { WorkerReply, WorkerRequest } from "./worker-messages.ts";

type LoadedMarket = Extract<WorkerReply, { readonly kind: "loaded" }>;
export type WhatIfResult = Extract<WorkerReply, { readonly kind: "computed" }>;

/** How far the market is. */
export type LoadState =
  | { readonly kind: "loading"; readonly bytes: number; readonly totalBytes: number | null }
  | { readonly kind: "ready"; readonly isWhole: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** A market in a worker, and what it computed last. */
export interface WhatIf {
  readonly load: LoadState;
  readonly market: LoadedMarket | null;
  readonly result: WhatIfResult | null;
  /** Computes a choice; of several asked for in a hurry the last one. */
  readonly ask: (choice: WhatIfChoice) => void;
  /** Loads the market again, all of it or the newest part that is planned. */
  readonly loadMarket: (isWhole: boolean) => void;
}

interface Desk {
  readonly load: (isWhole: boolean) => void;
  readonly ask: (choice: WhatIfChoice) => void;
}

const START: LoadState = { kind: "loading", bytes: 0, totalBytes: null };

/** Starts a worker for as long as the page stands; results reach the page once a frame at most. */
export function useWhatIf({
  plan,
  base,
  presets,
}: {
  readonly plan: ArchivePlan;
  readonly base: WhatIfChoice;
  readonly presets: readonly WhatIfChoice[];
}): WhatIf {
  const [load, setLoad] = useState<LoadState>(START);
  const [market, setMarket] = useState<LoadedMarket | null>(null);
  const [result, setResult] = useState<WhatIfResult | null>(null);
  const desk = useRef<Desk | null>(null);
  const given = useRef({ plan, base, presets });

  useEffect(() => {
    const worker = new Worker(new URL("./what-if-worker.ts", import.meta.url), { type: "module" });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    const send = (request: WorkerRequest): void => worker.postMessage(request);
    const latest = createLatestWins<WhatIfChoice>((choice) => send({ kind: "compute", choice }));
    const { plan: planned, base: published, presets: others } = given.current;
    let wanted = published;
    let isLoaded = false;
    let isWhole = planned.recent === null;
    let newest: WhatIfResult | null = null;
    let frame = 0;
    const show = (): void => {
      frame = 0;
      setResult(newest);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === "progress") setLoad({ ...data, kind: "loading" });
      else if (data.kind === "failed") setLoad(data);
      else if (data.kind === "loaded") {
        isLoaded = true;
        setMarket(data);
        setLoad({ kind: "ready", isWhole });
        latest.ask(wanted);
      } else {
        newest = data;
        latest.settle();
        if (frame === 0) frame = requestAnimationFrame(show);
      }
    });
    worker.addEventListener("error", ({ message }) => setLoad({ kind: "failed", message }));
    desk.current = {
      ask: (choice) => {
        wanted = choice;
        if (isLoaded) latest.ask(choice);
      },
      load: (all) => {
        const { recent, wholeUrl } = planned;
        isWhole = all || recent === null;
        setLoad(START);
        send({
          kind: "load",
          url: new URL(isWhole || recent === null ? wholeUrl : recent.url, location.href).href,
          showFrom: isWhole || recent === null ? null : recent.showFrom,
          base: published,
          presets: others,
        });
      },
    };
    desk.current.load(false);
    return () => {
      cancelAnimationFrame(frame);
      worker.terminate();
      desk.current = null;
    };
  }, []);

  return {
    load,
    market,
    result,
    ask: useCallback((choice) => desk.current?.ask(choice), []),
    loadMarket: useCallback((isWhole) => desk.current?.load(isWhole), []),
  };
}
