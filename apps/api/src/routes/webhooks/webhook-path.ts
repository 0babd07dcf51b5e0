import { z } from "zod";

/** The endpoint in the path. */
export const webhookPath = z.object({
  id: z.string().meta({ description: "Id of an endpoint of yours.", example: "hook_9tR4wQz72LmXvB1d" }),
});
