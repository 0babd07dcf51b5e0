import { expect, test } from "vitest";
import { parseTarget } from "./parse-target.ts";

const LIVE = { isLoopbackAllowed: false };
const DEVELOPMENT = { isLoopbackAllowed: true };

test("an https address of the public internet is taken as it is written", () => {
  for (const text of [
    "https://hooks.acme.dev/altseason",
    "https://hooks.acme.dev:8443/a?b=c%20d",
    "https://xn--bcher-kva.de/",
    "https://8.8.8.8/hook",
    "https://[2606:4700:4700::1111]:4443/",
    "https://HOOKS.acme.dev",
  ]) {
    expect(parseTarget(text, LIVE), text).toMatchObject({ accepted: true });
  }
});

test.each([
  [
    "plain HTTP and other schemes",
    ["http://hooks.acme.dev/", "ftp://hooks.acme.dev/", "file:///etc/passwd", "//a.dev/"],
  ],
  [
    "a user",
    [
      "https://user@hooks.acme.dev/",
      "https://a:b@hooks.acme.dev/",
      "https://hooks.acme.dev@10.0.0.1/",
      "https://@a.dev/",
    ],
  ],
  [
    "decimal, octal, hexadecimal and short IPv4",
    [
      "https://2130706433/",
      "https://0x7f000001/",
      "https://0177.0.0.1/",
      "https://127.1/",
      "https://0x08.8.8.8/",
      "https://134744072/",
    ],
  ],
  [
    "full and mapped IPv6",
    [
      "https://[0:0:0:0:0:0:0:1]/",
      "https://[::ffff:127.0.0.1]/",
      "https://[::ffff:7f00:1]/",
      "https://[::1]/",
      "https://[fe80::1%25eth0]/",
    ],
  ],
  [
    "private and other addresses",
    [
      "https://10.0.0.1/",
      "https://127.0.0.1/",
      "https://169.254.169.254/latest",
      "https://100.64.0.1/",
      "https://0.0.0.0/",
      "https://[fd00::1]/",
    ],
  ],
  ["trailing dots", ["https://hooks.acme.dev./", "https://localhost./", "https://127.0.0.1./"]],
  [
    "local and reserved names",
    [
      "https://localhost/",
      "https://a.localhost/",
      "https://metadata.google.internal/",
      "https://printer.local/",
      "https://intranet/",
      "https://router.home.arpa/",
    ],
  ],
  [
    "ports of other services",
    [
      "https://hooks.acme.dev:22/",
      "https://hooks.acme.dev:25/",
      "https://hooks.acme.dev:80/",
      "https://hooks.acme.dev:0/",
      "https://hooks.acme.dev:/",
    ],
  ],
  [
    "what a lenient reader mends",
    [
      "https:\\\\10.0.0.1/",
      "https://hooks.acme.dev\\@10.0.0.1/",
      "https://hooks.acme.dev/\n",
      " https://hooks.acme.dev/",
      "https://ho\toks.acme.dev/",
      "https://hooks%2eacme.dev/",
      "https://①②⑦.0.0.1/",
      "https:/hooks.acme.dev/",
      "https:hooks.acme.dev",
      "https://",
    ],
  ],
  ["fragments", ["https://hooks.acme.dev/#a"]],
])("%s are refused", (_, texts) => {
  for (const text of texts) expect(parseTarget(text, LIVE), text).toMatchObject({ accepted: false });
});

test("development may send to this machine itself, and to nothing else that live may not", () => {
  for (const text of [
    "http://127.0.0.1:9000/",
    "http://localhost:9000/hook",
    "http://[::1]:9000/",
    "https://127.0.0.1:9000/",
  ])
    expect(parseTarget(text, DEVELOPMENT), text).toMatchObject({ accepted: true });
  for (const text of [
    "http://10.0.0.1/",
    "http://hooks.acme.dev/",
    "http://localhost.acme.dev/",
    "http://2130706433/",
    "https://192.168.0.1/",
    "http://a@127.0.0.1/",
  ])
    expect(parseTarget(text, DEVELOPMENT), text).toMatchObject({ accepted: false });
});

test("what is refused says what was expected, and repeats nothing of the address", () => {
  expect(parseTarget("https://secret:token@10.0.0.1/", LIVE)).toEqual({
    accepted: false,
    expected: "no user in the address",
    got: "one",
  });
  expect(parseTarget(`https://a.dev/${"x".repeat(2_048)}`, LIVE)).toMatchObject({
    expected: "at most 2048 characters",
  });
});
