import { z } from "zod";

/** The key in the path. */
export const keyPath = z.object({
  id: z.string().meta({ description: "Id of a key of yours.", example: "key_6fQ2mZx81LwVdK0c" }),
});

/** A version of it. */
export const versionPath = keyPath.extend({
  number: z.string().meta({ description: "Number of a version of the key.", example: "1" }),
});

/** No query at all. */
export const NO_QUERY = z.strictObject({});
