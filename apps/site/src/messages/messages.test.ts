import { expect, test } from "vitest";
import { LOCALES } from "../i18n/locales.ts";
import { messageArguments } from "./testing/message-arguments.ts";
import { messagesOf } from "./messages.ts";

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
    expect([place, messageArguments(text)]).toEqual([place, messageArguments(english.get(place) ?? "")]);
  }
});

test("arguments are found within choices, words of choices are none", () => {
  expect(messageArguments("{a}, {b, select, x {high} other {{c} low}} {a}")).toEqual(["a", "b", "c"]);
  expect(messageArguments("nothing")).toEqual([]);
});
