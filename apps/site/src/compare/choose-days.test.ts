import { expect, test } from "vitest";
import { addressOfDays } from "./choose-days.ts";

const held = {
  firstDay: "2020-01-01",
  lastDay: "2023-12-31",
  defaultVariant: "top100-90d",
  variants: ["top100-90d", "top50-90d"],
};
const chosen = { a: "2021-01-01", b: "2022-01-01", variant: "top100-90d" };

test("two days of the data lead to their page, the earlier first", () => {
  expect(addressOfDays(chosen, held)).toBe("/compare/2021-01-01/2022-01-01");
  expect(addressOfDays({ ...chosen, a: "2022-05-01" }, held)).toBe("/compare/2022-01-01/2022-05-01");
  expect(addressOfDays({ ...chosen, variant: "top50-90d" }, held)).toBe(
    "/compare/2021-01-01/2022-01-01/top50-90d",
  );
});

test("an unknown variant is the default one, and never a part of the address", () => {
  expect(addressOfDays({ ...chosen, variant: "//evil.example" }, held)).toBe(
    "/compare/2021-01-01/2022-01-01",
  );
});

test("what can't be compared leads to the page that says why", () => {
  for (const a of ["", "yesterday", "2021-02-30", "https://evil.example"]) {
    expect(addressOfDays({ ...chosen, a }, held)).toBe("/compare/not-a-day");
  }
  expect(addressOfDays({ ...chosen, a: chosen.b }, held)).toBe("/compare/same-day");
  expect(addressOfDays({ ...chosen, a: "2019-12-31" }, held)).toBe("/compare/out-of-range");
  expect(addressOfDays({ ...chosen, b: "2024-01-01" }, held)).toBe("/compare/out-of-range");
});

test("while nobody knows what the data hold, the page itself is asked", () => {
  expect(addressOfDays(chosen, null)).toBe("/compare/2021-01-01/2022-01-01");
});
