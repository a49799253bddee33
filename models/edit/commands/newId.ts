/**
 * The first free id of a series: rack-1, rack-2, …
 *
 * @param used - ids in use
 * @param stem - the part before the number
 */
export function newId(used: Readonly<Record<string, unknown>>, stem: string): string {
  let number = 1;
  while (Object.hasOwn(used, `${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}
