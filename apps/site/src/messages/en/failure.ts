/** Instead of numbers. */
export const failure = {
  unreachable: {
    title: "The numbers can't be reached right now",
    explain:
      "This page gets its numbers from the Altseason API, which does not answer. Nothing is shown rather than something made up. It is asked again every few seconds.",
    hint: "If you run this site yourself: start the API and check that ALTSEASON_API_URL points at it.",
  },
  broken: {
    title: "This page is broken",
    explain: "Something went wrong while it was made. The fault is ours, and it is written down.",
    hint: "If you run this site yourself: its log says what happened.",
  },
  retry: "Try again",
};

/** Instead of a page. */
export const notFound = {
  title: "There is nothing at this address",
  explain:
    "The page may have moved, or the index, coin or day named in the address is not one of the published ones.",
  home: "To today's reading",
  elsewhere: "Or look here:",
};
