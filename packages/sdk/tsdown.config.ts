import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";

const declarations = fileURLToPath(new URL(".turbo/declarations/packages/", import.meta.url));
const entries = ["index", "node", "webhooks"];

/**
 * Code from the sources; declarations from those that `tsc -p tsconfig.build.json` wrote before, because only the compiler
 * can write down the types of zod schemas. Our own packages go into the bundle, which depends on what `dependencies` says.
 */
export default defineConfig([
  {
    entry: entries.map((name) => `src/${name}.ts`),
    format: "esm",
    platform: "neutral",
    target: "es2023",
    dts: false,
    // Nothing happens on import: what is not used goes, with the modules that only it needs.
    treeshake: { moduleSideEffects: false },
    clean: false,
    outDir: "dist",
    outExtensions: () => ({ js: ".js" }),
    deps: {
      alwaysBundle: [/^@altseason\//],
      neverBundle: [/^node:/, "@hpke/core", "canonicalize", "zod", "ipaddr.js"],
    },
  },
  {
    entry: Object.fromEntries(entries.map((name) => [name, `${declarations}sdk/src/${name}.d.ts`])),
    format: "esm",
    dts: { dtsInput: true, emitDtsOnly: true },
    clean: false,
    outDir: "dist",
    outExtensions: () => ({ dts: ".d.ts" }),
    plugins: [
      {
        name: "own-declarations",
        load: {
          order: "pre",
          handler(id) {
            if (!id.startsWith(declarations) || !id.endsWith(".d.ts")) return null;
            return readFileSync(id, "utf8").replaceAll(
              /"@altseason\/([a-z]+)"/g,
              (_, name: string) => `"${declarations}${name}/src/index.d.ts"`,
            );
          },
        },
      },
    ],
    deps: { neverBundle: [/^node:/, "zod"] },
  },
]);
