import { AltseasonError } from "@altseason/sdk";
import { addressOfDays } from "../../compare/choose-days.ts";
import type { DaysHeld } from "../../compare/choose-days.ts";
import { DEFAULT_LOCALE, isLocale, localePath } from "../../i18n/locales.ts";
import { createApiClient } from "../../market/api-client.ts";

/** Where the form for two days goes, so that it needs no scripts: on to the page of these days. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const given = (name: string): string => searchParams.get(name)?.trim() ?? "";
  const chosen = { a: given("a"), b: given("b"), variant: given("variant") };
  const asked = given("locale");
  const address = addressOfDays(chosen, await readDaysHeld());
  return new Response(null, {
    status: 303,
    headers: {
      Location: localePath(address, isLocale(asked) ? asked : DEFAULT_LOCALE),
      "Cache-Control": "no-store",
    },
  });
}

async function readDaysHeld(): Promise<DaysHeld | null> {
  try {
    const { data, defaultVariant, methodologies } = await createApiClient("fresh").methodologies();
    const { firstDay, lastDay } = data;
    return { firstDay, lastDay, defaultVariant, variants: methodologies.map(({ id }) => id) };
  } catch (error) {
    if (error instanceof AltseasonError) return null;
    throw error;
  }
}
