import { AltseasonError } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import type { AnswerAge } from "./api-client.ts";

/** What a page can say: numbers (with the age of their answers), that there is no such thing, or nothing. */
export type PageAnswer<Data> =
  | { readonly kind: "numbers"; readonly data: Data; readonly age: AnswerAge }
  | { readonly kind: "unknown" }
  | { readonly kind: "unreachable" };

/** Reads a page's numbers, null for what isn't published; where the API fails, the last it gave. `onFailure` hears why. */
export async function answerFromApi<Data>(
  clientOf: (age: AnswerAge) => AltseasonClient,
  load: (client: AltseasonClient) => Promise<Data | null>,
  onFailure: (error: AltseasonError) => void,
): Promise<PageAnswer<Data>> {
  for (const age of ["fresh", "kept"] as const) {
    try {
      const data = await load(clientOf(age));
      return data === null ? { kind: "unknown" } : { kind: "numbers", data, age };
    } catch (error) {
      if (!(error instanceof AltseasonError)) throw error;
      if (error.status === 404 || error.status === 400) return { kind: "unknown" };
      if (age === "fresh") onFailure(error);
    }
  }
  return { kind: "unreachable" };
}
