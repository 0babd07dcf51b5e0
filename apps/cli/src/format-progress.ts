/** How far a phase is; null: not known yet. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly perMinute: number | null;
  readonly remainingMs: number | null;
}

const BAR_WIDTH = 20;
const MINUTE_MS = 60_000;

/** A bar with counts, rate and time left: `series [#####---------------] 62/250, 9.8 a minute, 19 min left`. */
export function formatProgress(label: string, { done, total, perMinute, remainingMs }: Progress): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((BAR_WIDTH * done) / total);
  const bar = "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled);
  const rate = perMinute === null ? "" : `, ${formatRate(perMinute)} a minute`;
  const left = remainingMs === null || done >= total ? "" : `, ${formatDuration(remainingMs)} left`;
  return `${label} [${bar}] ${done}/${total}${rate}${left}`;
}

/** A length of time in words, to one or two figures: `40 s`, `19 min`, `3 h 5 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(milliseconds / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} days`;
}

function formatRate(perMinute: number): string {
  return perMinute < 10 ? perMinute.toFixed(1) : String(Math.round(perMinute));
}
