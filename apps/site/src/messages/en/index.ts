export { notice } from "./notice.ts";
export { failure, notFound } from "./failure.ts";
export { developers } from "./developers.ts";
export { feeds } from "./feeds.ts";
export { widgets } from "./widgets.ts";
export { status } from "./status.ts";
export { share } from "./share.ts";
export { footer, nav, site } from "./site.ts";
