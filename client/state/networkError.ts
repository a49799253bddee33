/** How browsers name a request, or the code of a module, that did not arrive. */
const networkMessages =
  /dynamically imported module|Importing a module script failed|Failed to fetch|NetworkError|Load failed|Unable to preload/i;

/**
 * True if a message says that something did not arrive over the network; otherwise the program itself is at fault.
 *
 * @param message - of an error
 */
export function isNetworkError(message: string): boolean {
  return networkMessages.test(message);
}
