/** Labels of the kinds of tariffs. */
export const tariffKinds = [
  { value: 'flat', label: 'Flat rate' },
  { value: 'urdb', label: 'Utility rate' },
  { value: 'colocation', label: 'Colocation contract' },
  { value: 'large-load', label: 'Large-load contract' },
] as const;

/**
 * Label of a kind of tariff.
 *
 * @param kind - as a plan states it
 */
export function tariffKindLabel(kind: string): string {
  return tariffKinds.find(({ value }) => value === kind)?.label ?? kind;
}
