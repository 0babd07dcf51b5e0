import { AltseasonError } from "@altseason/sdk";
import type { AltseasonClient } from "@altseason/sdk";
import type { HistoryRange } from "../history-chart/history-range.ts";
import type { AnswerAge } from "./api-client.ts";
import type { HomeData } from "./home-data.ts";
import { loadHome } from "./load-home.ts";

/** What a page can say: numbers (with the age of their answers), that there are none, or no such variant. */
export type HomeAnswer =
  | { readonly kind: "numbers"; readonly data: HomeData; readonly age: AnswerAge }
  | { readonly kind: "unknown-variant" }
  | { readonly kind: "unreachable" };

/** Reads a page's numbers; where the API fails, the last it gave. `onFailure` hears why. */
export async function answerHome(
  clientOf: (age: AnswerAge) => AltseasonClient,
  address: { readonly variant: string; readonly range: HistoryRange },
  onFailure: (error: AltseasonError) => void,
): Promise<HomeAnswer> {
  for (const age of ["fresh", "kept"] as const) {
    try {
      const data = await loadHome(clientOf(age), address);
      return data === null ? { kind: "unknown-variant" } : { kind: "numbers", data, age };
    } catch (error) {
      if (!(error instanceof AltseasonError)) throw error;
      if (age === "fresh") onFailure(error);
    }
  }
  return { kind: "unreachable" };
}
