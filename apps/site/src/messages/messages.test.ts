import { expect, test } from "vitest";
import { LOCALES } from "../i18n/locales.ts";
import { messagesOf } from "./messages.ts";

/** Names of the arguments of a text in ICU syntax; the words of its branches are none. */
function argumentsOf(text: string): readonly string[] {
  const names = new Set<string>();
  let at = 0;
  const readUntil = (end: RegExp): string => {
    const start = at;
    while (at < text.length && !end.test(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };
  const readText = (): void => {
    for (readUntil(/[{}]/); text.charAt(at) === "{"; readUntil(/[{}]/)) {
      at += 1;
      names.add(readUntil(/[,}]/).trim());
      while (text.charAt(at) !== "}" && at < text.length) {
        readUntil(/[{}]/);
        if (text.charAt(at) !== "{") break;
        at += 1;
        readText();
        at += 1;
      }
      at += 1;
    }
  };
  readText();
  return [...names].toSorted();
}

/** Every text with its place, such as `nav.home`. */
function textsOf(node: unknown, place = ""): readonly (readonly [string, string])[] {
  if (typeof node === "string") return [[place, node]];
  return Object.entries(node ?? {}).flatMap(([name, child]) =>
    textsOf(child, place === "" ? name : `${place}.${name}`),
  );
}

const english = new Map(textsOf(messagesOf("en")));

test.each(LOCALES)("every text of %s is there, says something and takes the same arguments", (locale) => {
  const texts = textsOf(messagesOf(locale));
  expect(texts.map(([place]) => place).toSorted()).toEqual([...english.keys()].toSorted());
  for (const [place, text] of texts) {
    expect([place, text.trim()]).not.toEqual([place, ""]);
    expect([place, argumentsOf(text)]).toEqual([place, argumentsOf(english.get(place) ?? "")]);
  }
});

test("the words of a branch are no arguments", () => {
  expect(
    argumentsOf("{a}, since {b, plural, one {one} other {# {c}}} {d, select, x {word} other {}}"),
  ).toEqual(["a", "b", "c", "d"]);
});
