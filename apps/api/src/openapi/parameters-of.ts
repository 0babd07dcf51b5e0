import { z } from "zod";

/** One parameter of the OpenAPI document. */
export interface OperationParameter {
  readonly in: "query" | "path" | "header";
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
}

/**
 * Lists the members of a schema as parameters, as callers write them.
 * @throws {RangeError} when one has no description
 */
export function parametersOf(
  place: OperationParameter["in"],
  schema: z.ZodObject | undefined,
): OperationParameter[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    if (typeof property === "boolean" || property.description === undefined) {
      throw new RangeError(`${place}.${name}: expected a parameter with a description, got none`);
    }
    const { description, example, ...rest } = property;
    return {
      in: place,
      name,
      required: place === "path" || required.includes(name),
      description,
      schema: rest,
      ...(example === undefined ? {} : { example }),
    };
  });
}
