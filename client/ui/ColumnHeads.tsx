import type { JSX } from 'preact';
import { TermLabel } from './TermLabel.tsx';

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
          <TermLabel label={head} />
          {unit !== '' && <span class="head-unit">{unit}</span>}
        </th>
      ))}
    </>
  );
}
