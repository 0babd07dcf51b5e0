/**
 * Puts the parts of a page that are marked `data-live` in the place of those that stand, once the page shows a reading.
 * The parts are made on the server and hold nothing that scripts own. False: the page is still the old one.
 */
export async function replaceLiveParts(url: string, sha256: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers: { accept: "text/html" }, cache: "no-store" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (next.querySelector(`[data-reading="${sha256}"]`) === null) return false;
    for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) {
      const name = part.dataset["live"] ?? "";
      const fresh = next.querySelector(`[data-live="${CSS.escape(name)}"]`);
      if (fresh !== null) part.innerHTML = fresh.innerHTML;
    }
    if (next.title !== "") document.title = next.title;
    return true;
  } catch {
    return false;
  }
}
