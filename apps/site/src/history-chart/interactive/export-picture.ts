const MARGIN = 40;
const TITLE_HEIGHT = 90;
const SITE = "Altseason";

/** Draws a chart's picture with its title, its source and the site's name, and hands it to the reader as a file. */
export async function exportPicture(
  chart: HTMLCanvasElement,
  { title, source, paper, ink, muted }: Record<"title" | "source" | "paper" | "ink" | "muted", string>,
): Promise<void> {
  const scale = globalThis.devicePixelRatio;
  const canvas = document.createElement("canvas");
  canvas.width = chart.width + 2 * MARGIN * scale;
  canvas.height = chart.height + (TITLE_HEIGHT + 2 * MARGIN) * scale;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, MARGIN * scale, (MARGIN + TITLE_HEIGHT / 2) * scale);
  context.scale(scale, scale);
  context.fillStyle = ink;
  context.font = "600 22px Geist, system-ui, sans-serif";
  context.fillText(title, MARGIN, MARGIN + 14);
  context.fillStyle = muted;
  context.font = "400 14px Geist, system-ui, sans-serif";
  context.fillText(source, MARGIN, canvas.height / scale - MARGIN + 8);
  context.textAlign = "right";
  context.fillText(SITE, canvas.width / scale - MARGIN, canvas.height / scale - MARGIN + 8);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) saveFile(blob, "altseason.png");
}

/** Hands a file to the reader. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
