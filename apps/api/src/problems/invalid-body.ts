import type { z } from "zod";
import { ApiProblem } from "./api-problem.ts";
import type { FieldError } from "./api-problem.ts";

/** Turns a failed check of a body into a problem, each member by its JSON pointer (RFC 6901). Values are never repeated. */
export function invalidBody(issues: readonly z.core.$ZodIssue[]): ApiProblem {
  const errors = issues.flatMap((issue): readonly FieldError[] => {
    const at = pointer(issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        field: at + pointer([key]),
        expected: "no such member",
        got: "one",
      }));
    }
    return [{ field: at, expected: issue.message, got: "something else" }];
  });
  return invalidFields(errors);
}

/** A problem of members that a schema alone can't judge. */
export function invalidFields(errors: readonly FieldError[]): ApiProblem {
  const names = errors.map(({ field }) => (field === "" ? "the body" : field)).join(", ");
  return new ApiProblem("invalid_parameter", { detail: `Can't use ${names}.`, errors });
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
