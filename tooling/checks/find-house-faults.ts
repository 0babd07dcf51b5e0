const FORBIDDEN_NAME = /(^|\/)(utils?|helpers?|common|misc|lib|types)(\.tsx?$|\/)/;
const KEBAB = /^[a-z0-9.[\]()@-]+$/;
const SOURCE = /\.(ts|tsx)$/;
const MOST_LINES = 300;
/** Spelt apart, so that this file is not its own first fault. */
const UNFINISHED = new RegExp(
  `\\b(${[
    ["TO", "DO"],
    ["FIX", "ME"],
    ["X", "XX"],
  ]
    .map((halves) => halves.join(""))
    .join("|")})\\b`,
);
const EMPTY_EXPORT = /^export \{\};$/m;

/** Rules of the house that no linter knows, each fault as a line `path: what is wrong`. */
export function findHouseFaults(files: readonly string[], read: (path: string) => string): readonly string[] {
  return files.flatMap((path) => {
    const faults: string[] = [];
    if (FORBIDDEN_NAME.test(path)) faults.push(`${path}: name it after what it holds`);
    if (!SOURCE.test(path)) return faults;
    const name = path.split("/").at(-1) ?? path;
    if (!KEBAB.test(name)) faults.push(`${path}: file names are kebab-case`);
    const text = read(path);
    const lines = text.split("\n").length - 1;
    if (lines > MOST_LINES) faults.push(`${path}: ${lines} lines; split it below ${MOST_LINES}`);
    if (UNFINISHED.test(text)) faults.push(`${path}: holds a mark of unfinished work`);
    if (EMPTY_EXPORT.test(text)) faults.push(`${path}: a stub`);
    return faults;
  });
}
