import { z } from "zod";

/** A coin in the path. */
export const coinPath = z.object({
  id: z.string().meta({
    description: "Id of the coin in the data's provider, as `/v1/coins` lists it.",
    example: "ethereum",
  }),
});
