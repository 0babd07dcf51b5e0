/** Fills `{name}` in a text; for the few words that change in the browser, where no ICU formatter is sent. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
