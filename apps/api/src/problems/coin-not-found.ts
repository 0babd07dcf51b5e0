import { ApiProblem } from "./api-problem.ts";

const SHOWN_LENGTH = 100;

/** The problem of an id that no coin has; `where` says among which. */
export function coinNotFound(id: string, where: string): ApiProblem {
  const got = id.slice(0, SHOWN_LENGTH);
  return new ApiProblem("coin_not_found", {
    detail: `No coin ${where} has the id ${JSON.stringify(got)}.`,
    errors: [{ field: "path.id", expected: "an id of /v1/coins", got }],
  });
}
