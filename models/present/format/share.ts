/**
 * True where a place of a plan holds a share of 0..1, which people read as percent: `workload.utilisationFraction`.
 *
 * @param path - as findings and issues write it
 */
export function isShare(path: string): boolean {
  return path.endsWith('Fraction');
}
