/**
 * By how much a coin's price would have to move, against Bitcoin's, for its return to equal Bitcoin's: a fraction, above
 * zero for a rise. Both returns as fractions of the same window.
 */
export function measureFlip(own: number, overBenchmark: number): number {
  const benchmark = own - overBenchmark;
  return (1 + benchmark) / (1 + own) - 1;
}
