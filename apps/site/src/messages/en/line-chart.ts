/** Around every chart of lines. */
export const lineChart = {
  explore: "{name}: read day by day with the arrow keys",
  asTable: "The same as a table",
  download: "Every day as CSV",
  day: "Day",
  empty: "There is nothing to draw yet.",
};
