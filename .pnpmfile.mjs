/** `dist/browser/standalone.js` of Scalar is complete in itself; its 200 MB of build-time dependencies stay out. */
export const hooks = {
  readPackage(manifest) {
    return manifest.name === "@scalar/api-reference" ? { ...manifest, dependencies: {} } : manifest;
  },
};
