/** A block of an event stream (HTML Living Standard §9.2). */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
  /** Id of this or the last event that had one; null before the first. */
  readonly id: string | null;
  /** How long to wait before coming back, where the stream said so. */
  readonly retryMs: number | null;
}

const LONGEST_BLOCK = 8_000_000;

/**
 * Parses an event stream as its bytes come. Blocks without data are told too when they set `retry`; comments, which only
 * keep the connection open, are told as an event of an empty name without data, so that a reader knows that it lives.
 * @throws {RangeError} when a block is longer than 8 million characters
 */
export async function* parseEventStream(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  let id: string | null = null;
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    if (rest.length > LONGEST_BLOCK) {
      throw new RangeError(`event: expected at most ${LONGEST_BLOCK} characters, got more`);
    }
    // A lone CR at the end may be half of a CRLF.
    const isHalf = rest.endsWith("\r");
    const text: string = (isHalf ? rest.slice(0, -1) : rest).replaceAll(/\r\n?/g, "\n");
    const blocks = text.split("\n\n");
    rest = (blocks.pop() ?? "") + (isHalf ? "\r" : "");
    for (const block of blocks) {
      const event = parseBlock(block, id);
      ({ id } = event);
      yield event;
    }
  }
}

function parseBlock(block: string, lastId: string | null): ServerSentEvent {
  let event = "message";
  let id = lastId;
  let retryMs: number | null = null;
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "event") event = value;
    else if (name === "data") data.push(value);
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d{1,9}$/.test(value)) retryMs = Number(value);
  }
  return { event: data.length === 0 ? "" : event, data: data.join("\n"), id, retryMs };
}
