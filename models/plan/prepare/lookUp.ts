import type { Library, OwnRows } from '../../catalogue/Library.ts';
import { sourcesOfFigure, type FigureName, type SourcedRow } from '../../catalogue/sourcesOfFigure.ts';

type TableName =
  | 'devices'
  | 'rackTypes'
  | 'grids'
  | 'prices'
  | 'climates'
  | 'facilityCosts'
  | 'waterPrices'
  | 'escalations';
type Row<Table extends TableName> = Library[Table][string];
type Rows<Table extends TableName> = Readonly<Record<string, Row<Table>>>;

/** A row, and whether it is a custom row. */
export interface Resolved<RowType> {
  readonly row: RowType;
  readonly origin: 'catalogue' | 'own-row';
}

/** The library, overridden by the custom rows of a plan. */
export interface Tables {
  find<Table extends TableName>(table: Table, id: string): Resolved<Row<Table>> | undefined;
  /** All rows of a table; a custom row in place of the one that it overrides. */
  rows<Table extends TableName>(table: Table): readonly Row<Table>[];
  /** Sources of a value of a row, as text. */
  sourceText(row: SourcedRow, figure: FigureName): string;
}

/** Overrides the library with custom rows; if an id is in both, the custom row is used. */
export function tablesOf(library: Library, own: OwnRows | undefined): Tables {
  const source = (key: string): string => {
    const found = rowOf(own?.sources, key) ?? rowOf(library.sources, key);
    return found === undefined ? key : `${found.publisher}: ${found.title}`;
  };
  return {
    find: <Table extends TableName>(table: Table, id: string): Resolved<Row<Table>> | undefined => {
      const ownRow = rowOf(own?.[table as keyof OwnRows] as Rows<Table> | undefined, id);
      if (ownRow !== undefined) return { row: ownRow, origin: 'own-row' };
      const row = rowOf(library[table] as Rows<Table>, id);
      return row === undefined ? undefined : { row, origin: 'catalogue' };
    },
    rows: <Table extends TableName>(table: Table): readonly Row<Table>[] =>
      Object.values({
        ...(library[table] as Rows<Table>),
        ...(own?.[table as keyof OwnRows] as Rows<Table>),
      }),
    sourceText: (row, figure) => sourcesOfFigure(row, figure).map(source).join('; '),
  };
}

/** A row of a table by id; names of inherited properties, such as `constructor`, are not rows. */
function rowOf<RowType>(
  table: Readonly<Record<string, RowType>> | undefined,
  id: string,
): RowType | undefined {
  return table !== undefined && Object.hasOwn(table, id) ? table[id] : undefined;
}
