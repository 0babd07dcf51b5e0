import type { ProblemCode } from "@altseason/contract";
import type { z } from "zod";

/** One content type of a good answer. */
export interface OperationBody {
  readonly contentType: string;
  /** Of the body as JSON; text bodies have none. */
  readonly schema?: z.ZodType;
  readonly example?: unknown;
}

/** What the OpenAPI document says of a route. */
export interface Operation {
  readonly operationId: string;
  readonly tag: "Index" | "Market" | "Method" | "Live" | "Operator" | "Documentation" | "Health";
  readonly summary: string;
  readonly description: string;
  readonly query?: z.ZodObject;
  readonly path?: z.ZodObject;
  readonly requestHeaders?: z.ZodObject;
  readonly okDescription: string;
  readonly bodies: readonly OperationBody[];
  /** Schemas that no body names, by name. */
  readonly schemas?: Readonly<Record<string, z.ZodType>>;
  /** Whether `If-None-Match` may get a 304. */
  readonly isConditional: boolean;
  /** Beside those that any address may answer. */
  readonly problems: readonly ProblemCode[];
  readonly security?: "refreshToken";
}
