/** What each kind of tariff is called. */
export const tariffKinds = [
  { value: 'flat', label: 'One price' },
  { value: 'urdb', label: 'Published utility rate' },
  { value: 'colocation', label: 'Colocation contract' },
  { value: 'large-load', label: 'Large-load contract' },
] as const;

/**
 * A kind of tariff in words.
 *
 * @param kind - as a plan states it
 */
export function tariffKindLabel(kind: string): string {
  return tariffKinds.find(({ value }) => value === kind)?.label ?? kind;
}
