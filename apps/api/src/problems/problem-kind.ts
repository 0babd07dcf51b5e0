/** What stands behind a code: its HTTP status, its title, and how to get out of it. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 410 | 413 | 422 | 429 | 500 | 502 | 503;
  readonly title: string;
  readonly remedy: string;
}
