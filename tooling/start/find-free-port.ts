import { createServer } from "node:net";

const MOST_TRIES = 20;

/**
 * The first port from `preferred` on that nothing listens on, on the host given.
 * @throws {RangeError} when twenty in a row are taken
 */
export async function findFreePort(preferred: number, host: string): Promise<number> {
  for (let port = preferred; port < preferred + MOST_TRIES; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new RangeError(
    `port: expected a free one from ${preferred} to ${preferred + MOST_TRIES - 1}, got none`,
  );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
