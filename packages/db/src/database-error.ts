/** Why a database can't be used. */
export type DatabaseErrorCode = "directory_in_use" | "unreachable";

/** A database that can't be opened. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
