/** Rows that a browser runs: more would keep a laptop busy for long. */
export const MAX_ROWS_HERE = 10_000;

/** Rows that the page shows, of a study that a server runs: more have no room in the store of the browser. */
export const MAX_ROWS_SHOWN = 200_000;
