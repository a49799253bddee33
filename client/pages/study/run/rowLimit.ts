/** Rows that a browser runs: more would keep a laptop busy for long, and fill the store of the browser. */
export const MAX_ROWS_HERE = 10_000;
