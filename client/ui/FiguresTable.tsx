import type { ComponentChildren, JSX } from 'preact';
import { ColumnHeads } from './ColumnHeads.tsx';
import { ScrollBox } from './ScrollBox.tsx';

/** A column of figures in one unit, as aligned texts. */
export interface FigureColumn {
  readonly head: string;
  readonly unit: string;
  /** One for each row, then one for the footer, if any. */
  readonly cells: readonly ComponentChildren[];
  /** True for text, which is left-aligned. */
  readonly isText?: boolean;
}

/** Head of a row. */
export interface FigureRow {
  readonly key: string | number;
  readonly head: ComponentChildren;
}

interface FiguresTableProps {
  /** Content of the table, for screen readers. */
  readonly label: string;
  /** Above the row heads. */
  readonly corner: ComponentChildren;
  readonly rows: readonly FigureRow[];
  readonly columns: readonly FigureColumn[];
  /** Head of the last row, the total. */
  readonly foot?: string;
  readonly class?: string;
}

/** Figures in rows and columns, in a box with its own horizontal scrolling. */
export function FiguresTable(props: FiguresTableProps): JSX.Element {
  const { label, corner, rows, columns, foot, class: className = '' } = props;
  const cellsOf = (index: number): JSX.Element[] =>
    columns.map(({ head, cells, isText }) => (
      <td key={head} class={isText === true ? '' : 'number'}>
        {cells[index]}
      </td>
    ));
  return (
    <ScrollBox label={label}>
      <table class={`figures-table ${className}`}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            <ColumnHeads columns={columns} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head }, index) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cellsOf(index)}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{foot}</th>
              {cellsOf(rows.length)}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  );
}
