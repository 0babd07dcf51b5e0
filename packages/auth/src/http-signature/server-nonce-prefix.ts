/** Nonces that begin so are the server's own (RFC 9421 §7.2.2), and in no mode anybody else's. */
export const SERVER_NONCE_PREFIX = "alts-nonce.";
