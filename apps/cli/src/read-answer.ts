import { createInterface } from "node:readline/promises";

/** Asks, and reads one line; null where the input ends without one. */
export async function readAnswer(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | null> {
  const lines = createInterface({ input, terminal: false });
  output.write(question);
  try {
    for await (const line of lines) return line;
    output.write("\n");
    return null;
  } finally {
    lines.close();
  }
}
