import type { Problem, ProblemCode } from "@altseason/contract";

/** A field at fault: `query.from`, `path.date`. */
export type FieldError = NonNullable<Problem["errors"]>[number];

/** What goes with a code into a problem answer. */
export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** What our clock says, for who has to set its own. ISO. */
  readonly serverTime?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by handlers to answer with problem details (RFC 9457). */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? code);
    this.name = "ApiProblem";
    this.code = code;
    this.details = details;
  }
}
