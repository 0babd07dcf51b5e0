import type { Problem, ProblemCode } from "@altseason/contract";

/** What went wrong: a code of the API, or one of the way there. */
export type AltseasonErrorCode =
  | ProblemCode
  | "unreachable"
  | "timed_out"
  | "unexpected_answer"
  | "no_credential";

/** No usable answer came. `code` says why; `url` is the address asked. */
export class AltseasonError extends Error {
  readonly code: AltseasonErrorCode;
  readonly url: string;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;

  constructor(
    code: AltseasonErrorCode,
    url: string,
    message: string,
    options?: ErrorOptions & { readonly status?: number },
  ) {
    super(message, options);
    this.name = "AltseasonError";
    this.code = code;
    this.url = url;
    this.status = options?.status ?? null;
  }
}

/** The API refused, with problem details (RFC 9457). Quote `requestId` when you ask its operator. */
export class AltseasonApiError extends AltseasonError {
  override readonly code: ProblemCode;
  override readonly status: number;
  readonly requestId: string;
  /** Each field at fault; empty when the request itself was fine. */
  readonly errors: NonNullable<Problem["errors"]>;

  constructor(problem: Problem, url: string) {
    super(problem.code, url, problem.detail ?? problem.title);
    this.name = "AltseasonApiError";
    this.code = problem.code;
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}
