"use client";

import type { ReactElement } from "react";
import { THEME_KEY } from "./theme-script.ts";

function changeTheme(): void {
  const { dataset } = document.documentElement;
  const isDark =
    dataset["theme"] === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : dataset["theme"] === "dark";
  const theme = isDark ? "light" : "dark";
  dataset["theme"] = theme;
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}

/** Changes between light and dark, and remembers it. */
export function ThemeToggle({ label }: { readonly label: string }): ReactElement {
  return (
    <button
      type="button"
      onClick={changeTheme}
      aria-label={label}
      title={label}
      className="needs-js -mr-2 p-2 text-muted hover:text-ink"
    >
      <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18" className="block">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M9 2a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
    </button>
  );
}
