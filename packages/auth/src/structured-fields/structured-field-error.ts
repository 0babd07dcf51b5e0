/** A text that is no structured field, or a value that can't be written as one. `at` counts characters from 0. */
export class StructuredFieldError extends Error {
  override readonly name = "StructuredFieldError";
  readonly at: number;

  constructor(problem: string, at: number) {
    super(`${problem} at character ${at}`);
    this.at = at;
  }
}
