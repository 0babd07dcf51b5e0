const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isIsoDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Address of a day by a variant; the default variant needs no word. */
export function dayPath(day: string, variant: string, defaultVariant: string): string {
  return variant === defaultVariant ? `/${day}` : `/${day}/${variant}`;
}
