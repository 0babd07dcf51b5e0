/** Names of the arguments of a message in ICU syntax, each once, in alphabetical order, those within choices as well. */
export function messageArguments(message: string): readonly string[] {
  const names = new Set<string>();
  for (const inside of bracedParts(message)) {
    const [name = "", , ...choices] = inside.split(",");
    names.add(name.trim());
    for (const choice of bracedParts(choices.join(","))) {
      for (const nested of messageArguments(choice)) names.add(nested);
    }
  }
  return [...names].toSorted();
}

/** What stands between each outermost pair of braces. */
function bracedParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "{") {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (character === "}") {
      depth -= 1;
      if (depth === 0) parts.push(text.slice(start, index));
    }
  }
  return parts;
}
