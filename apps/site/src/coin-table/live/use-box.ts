"use client";

import { useCallback, useState } from "react";
import type { RefCallback } from "react";

/** Width and height in px. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The size of an element as it changes; null until it stands. */
export function useBox<Of extends HTMLElement>(): readonly [Box | null, RefCallback<Of>] {
  const [box, setBox] = useState<Box | null>(null);
  const ref = useCallback((element: Of | null) => {
    if (element === null) return undefined;
    const measure = (): void => setBox({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, ref];
}
