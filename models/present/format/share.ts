/**
 * True if a path of a plan is a fraction of 0..1, which is shown as percent: `workload.utilisationFraction`.
 *
 * @param path - as in findings and issues
 */
export function isShare(path: string): boolean {
  return path.endsWith('Fraction');
}
