/** What must be known of the data before any number. */
export const notice = {
  simulatedTitle: "Simulated market",
  simulated: "Every price here is invented.",
  simulatedMore: "It shows how the site works and says nothing about any real coin.",
  importedTitle: "Imported data",
  imported: "From a file, not from a live source. Its last day is {last}.",
  keptTitle: "The API does not answer",
  kept: "These are the last numbers it gave, {age} old ({instant}). It is asked again every few seconds.",
  staleTitle: "Out of date",
  stale:
    "The newest numbers are {age} old ({instant}). The last refresh failed or is overdue; nothing newer is hidden from you.",
};
