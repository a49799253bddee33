/** Fields of catalogue rows that are searched. */
const searched = ['id', 'name', 'city', 'class', 'country', 'region', 'sector', 'service'] as const;

/** A row with any of those fields. */
export type SearchedRow = Readonly<Partial<Record<(typeof searched)[number], string | undefined>>>;

/**
 * Rows that contain every search word, in any case and in any field.
 *
 * @param rows - catalogue rows
 * @param search - words; an empty text finds all rows
 */
export function searchRows<Row extends SearchedRow>(rows: readonly Row[], search: string): Row[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = searched
      .map((field) => row[field] ?? '')
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
