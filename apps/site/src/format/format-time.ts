import { formatsOf } from "./formats.ts";
import type { Formats } from "./formats.ts";

const english = formatsOf("en");

export const formatDay: Formats["day"] = english.day;
export const formatShortDay: Formats["shortDay"] = english.shortDay;
export const formatMonth: Formats["month"] = english.month;
export const formatInstant: Formats["instant"] = english.instant;
export const formatAge: Formats["age"] = english.age;
export const formatDays: Formats["days"] = english.days;
