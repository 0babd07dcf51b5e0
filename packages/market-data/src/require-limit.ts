/** @throws {RangeError} when a listing's limit is not an integer from 1 */
export function requireLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit: expected an integer from 1, got ${limit}`);
  }
}
