const SECRET_NAME = /key|token|secret|auth|pass/i;

/** An address fit for messages: no user, no password, no value of a parameter that sounds like a secret. */
export function redactUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  for (const name of new Set(shown.searchParams.keys())) {
    if (SECRET_NAME.test(name)) shown.searchParams.set(name, "***");
  }
  return shown.href;
}
