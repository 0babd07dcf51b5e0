"use client";

import { useSyncExternalStore } from "react";
import type { ReactElement } from "react";

function subscribe(onChange: () => void): () => void {
  addEventListener("online", onChange);
  addEventListener("offline", onChange);
  return () => {
    removeEventListener("online", onChange);
    removeEventListener("offline", onChange);
  };
}

/** Says that there is no network, so that a kept page isn't taken for a fresh one. */
export function OfflineNotice({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): ReactElement | null {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (isOnline) return null;
  return (
    <output className="block border-b-2 border-warning bg-warning-wash py-2.5 text-sm">
      <span className="frame block">
        <strong className="font-semibold">{title}.</strong> {text}
      </span>
    </output>
  );
}
