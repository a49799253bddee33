/**
 * Ids of the climates of the catalogue that a plan and its options name.
 *
 * @param document - of a plan, valid or not
 */
export function climatesOf(document: unknown): string[] {
  const found = new Set<string>();
  const designs = [
    document,
    ...Object.values(at(document, 'options')).map((option) => at(option, 'changes')),
  ];
  for (const design of designs) {
    const { id } = at(at(design, 'site'), 'climate') as { readonly id?: unknown };
    if (typeof id === 'string') found.add(id);
  }
  return [...found];
}

type Members = Readonly<Record<string, unknown>>;

function at(value: unknown, key: string): Members {
  const member = typeof value === 'object' && value !== null ? (value as Members)[key] : undefined;
  return typeof member === 'object' && member !== null ? (member as Members) : {};
}
