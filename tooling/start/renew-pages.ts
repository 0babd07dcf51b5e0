/** The site keeps its pages on disk, perhaps of another data set: this has them made anew, and the home page at once. */
export async function renewPages(siteUrl: string, token: string | undefined): Promise<void> {
  const headers = { authorization: `Bearer ${token ?? ""}` };
  const { status } = await fetch(`${siteUrl}/api/revalidate`, { method: "POST", headers });
  if (status >= 400) throw new Error(`the site would not make its pages anew (status ${status})`);
  // The first visitor still gets the kept page while the new one is made.
  await (await fetch(siteUrl)).arrayBuffer();
}
