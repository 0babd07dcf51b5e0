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
  readonly tag:
    | "Keys"
    | "Rotation"
    | "Audit"
    | "Webhooks"
    | "Index"
    | "Market"
    | "Method"
    | "Live"
    | "Operator"
    | "Documentation"
    | "Health";
  readonly summary: string;
  readonly description: string;
  readonly query?: z.ZodObject;
  readonly path?: z.ZodObject;
  readonly requestHeaders?: z.ZodObject;
  /** Of the body as JSON. */
  readonly requestBody?: z.ZodType;
  /** 200 where left out. */
  readonly okStatus?: 200 | 201 | 202;
  readonly okDescription: string;
  readonly bodies: readonly OperationBody[];
  /** Schemas that no body names, by name. */
  readonly schemas?: Readonly<Record<string, z.ZodType>>;
  /** Whether `If-None-Match` may get a 304. */
  readonly isConditional: boolean;
  /** Beside those that any address may answer. */
  readonly problems: readonly ProblemCode[];
  /** `key`: a token or a signature; `signature`: nothing less. */
  readonly security?: "refreshToken" | "key" | "signature";
}
