/**
 * Keeps what is the same. A form that is drawn again writes the attributes of its fields anew: without this, reading it
 * would draw it, and drawing it would have it read, for ever.
 */
export const ifChanged =
  <Read>(next: Read) =>
  (before: Read): Read =>
    JSON.stringify(before) === JSON.stringify(next) ? before : next
