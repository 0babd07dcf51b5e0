/** Dependencies of others that we don't need, and that are large or must be compiled. */
const UNUSED = {
  // `dist/browser/standalone.js` is complete in itself; 200 MB of build-time dependencies stay out.
  "@scalar/api-reference": () => true,
  // They find messages in source files, for a plugin that next.config.ts does without.
  "next-intl": (name) => ["@parcel/watcher", "@swc/core", "next-intl-swc-plugin-extractor"].includes(name),
};

export const hooks = {
  readPackage(manifest) {
    const isUnused = UNUSED[manifest.name];
    if (isUnused === undefined) return manifest;
    const kept = Object.entries(manifest.dependencies ?? {}).filter(([name]) => !isUnused(name));
    return { ...manifest, dependencies: Object.fromEntries(kept) };
  },
};
