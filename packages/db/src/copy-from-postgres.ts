import type { ClientBase, Submittable } from "pg";

/**
 * Runs a COPY … TO STDOUT and hands on its chunks, one row in each. It is here because pg decodes every field of an
 * ordinary row as text, so that bytea comes as hexadecimal: 2.5 times slower.
 */
export function copyFromPostgres(
  client: ClientBase,
  statement: string,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: unknown = null;
    const fail = (cause: unknown): void => {
      failure ??= cause;
    };
    const copy: Submittable & Record<string, unknown> = {
      submit: (connection) => connection.query(statement),
      handleCopyData({ chunk }: { readonly chunk: Buffer }) {
        if (failure !== null) return;
        // An exception here would end the process: it is thrown inside the socket's own handler.
        try {
          onChunk(chunk);
        } catch (cause) {
          fail(cause);
        }
      },
      handleCommandComplete() {},
      handleError(cause: unknown) {
        fail(cause);
        reject(cause);
      },
      handleReadyForQuery() {
        if (failure === null) resolve();
        else reject(failure);
      },
    };
    client.query(copy);
  });
}
