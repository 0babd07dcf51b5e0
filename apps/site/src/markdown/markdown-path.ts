/** Address of a page's text in Markdown, for programs that read: `/seasons.md`; the home page is `/index.md`. */
export function markdownPath(path: string): string {
  return path === "/" ? "/index.md" : `${path}.md`;
}
