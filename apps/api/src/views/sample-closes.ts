const MOST_POINTS = 30;

/**
 * About 30 closes of a window, oldest first, each the newest since the one before: so monthly snapshots are not stepped
 * over. Null where none was observed.
 */
export function sampleCloses(
  closeOn: (daysAgo: number) => number | null,
  windowDays: number,
): (number | null)[] {
  const points = Math.min(MOST_POINTS, windowDays + 1);
  const daysAgoOf = (index: number): number => windowDays - Math.round((index * windowDays) / (points - 1));
  return Array.from({ length: points }, (_, index) => {
    const before = index === 0 ? windowDays + 1 : daysAgoOf(index - 1);
    for (let daysAgo = daysAgoOf(index); daysAgo < before; daysAgo += 1) {
      const close = closeOn(daysAgo);
      if (close !== null) return close;
    }
    return null;
  });
}
