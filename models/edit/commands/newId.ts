/**
 * The first free id of a series: rack-1, rack-2, …
 *
 * @param taken - ids in use
 * @param stem - the part before the number
 */
export function newId(taken: Readonly<Record<string, unknown>>, stem: string): string {
  let number = 1;
  while (Object.hasOwn(taken, `${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}
