export { startChild } from "./child-process.ts";
export type { Child } from "./child-process.ts";
export { findTestPostgres } from "./postgres.ts";
export type { TestPostgres } from "./postgres.ts";
