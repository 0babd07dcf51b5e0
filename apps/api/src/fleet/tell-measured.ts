/** Writes a measured figure beside the results. */
export function tellMeasured(text: string): void {
  process.stdout.write(`${text}\n`);
}
