/**
 * A text for searches and orders: the same for upper and lower case, with and without accents. Server and page fold names with it, so
 * that both sort and find them in the same way.
 *
 * @param text - any
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}
