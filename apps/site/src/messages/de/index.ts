export { compare } from "./compare.ts";
export { day, readingGauge } from "./day.ts";
export { dominance } from "./dominance.ts";
export { seasons } from "./seasons.ts";
export { seasonName, variantLinks } from "./variant-links.ts";
export { lineChart } from "./line-chart.ts";
export { notice } from "./notice.ts";
export { failure, notFound } from "./failure.ts";
export { footer, nav, site } from "./site.ts";
