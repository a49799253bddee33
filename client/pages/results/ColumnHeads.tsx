import type { JSX } from 'preact';

interface ColumnHeadsProps {
  readonly columns: readonly { readonly head: string; readonly unit: string }[];
}

/** Heads of columns of figures, each with its unit below. */
export function ColumnHeads({ columns }: ColumnHeadsProps): JSX.Element {
  return (
    <>
      {columns.map(({ head, unit }) => (
        <th key={head} scope="col" class="number">
          {head}
          {unit !== '' && <span class="head-unit">{unit}</span>}
        </th>
      ))}
    </>
  );
}
