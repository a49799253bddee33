import type { JSX } from 'preact';

interface ColumnHeadsProps {
  readonly columns: readonly {
    readonly head: string;
    readonly unit: string;
    /** True for text, which is left-aligned. */
    readonly isText?: boolean;
  }[];
}

/** Heads of columns of figures, each with its unit below. */
export function ColumnHeads({ columns }: ColumnHeadsProps): JSX.Element {
  return (
    <>
      {columns.map(({ head, unit, isText }) => (
        <th key={head} scope="col" class={isText === true ? '' : 'number'}>
          {head}
          {unit !== '' && <span class="head-unit">{unit}</span>}
        </th>
      ))}
    </>
  );
}
