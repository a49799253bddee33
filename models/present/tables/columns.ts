import { z } from 'zod';
import { unitSymbol, type Unit } from '../../units/suffixes.ts';
import type { DataCell, DataColumn, DataTable } from './DataTable.ts';

/** A column with the cell that it takes from what a row is made of. */
export interface TableColumn<Row> extends DataColumn {
  readonly of: (row: Row) => DataCell | undefined;
}

/** A column of texts. */
export const text = <Row>(name: string, label: string, of: TableColumn<Row>['of']): TableColumn<Row> => ({
  name,
  label,
  unit: '',
  kind: 'text',
  of,
});

/** A column of numbers. */
export const number = <Row>(
  name: string,
  [label, unit]: readonly [label: string, unit: string],
  of: TableColumn<Row>['of'],
): TableColumn<Row> => ({ name, label, unit, kind: 'number', of });

/** The columns of a part of a row; empty cells where a row has no such part. */
export function part<Row, Part>(
  columns: readonly TableColumn<Part>[],
  of: (row: Row) => Part | null | undefined,
  named: (name: string) => string = (name) => name,
): TableColumn<Row>[] {
  return columns.map((column) => ({
    ...column,
    name: named(column.name),
    of: (row) => {
      const its = of(row);
      return its === null || its === undefined ? null : column.of(its);
    },
  }));
}

/**
 * Columns of the numbers of a schema, with the names, labels and units that it states, in its order.
 *
 * @param schema - of the objects that the numbers are read from; its other fields are left out
 * @param currency - ISO 4217 code, which takes the place of “currency” in names and units of money
 * @param except - fields that are not wanted
 */
export function figures<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  currency: string,
  except: readonly (keyof Shape & string)[] = [],
): TableColumn<z.infer<z.ZodObject<Shape>>>[] {
  return Object.entries(schema.shape).flatMap(([field, of]) => {
    const found = except.includes(field) ? undefined : quantityOf(of as z.ZodType);
    if (found === undefined) return [];
    const { unit, label } = found;
    const read = (row: unknown): DataCell => cellOf((row as Record<string, unknown>)[field]);
    return [number(nameWithCurrency(field, unit, currency), [label, unitSymbol(unit, currency)], read)];
  });
}

/** Unit and label that a number states, through what makes it nullable or optional. */
function quantityOf(schema: z.ZodType): { unit: Unit; label: string } | undefined {
  const { unit, label } = schema.meta() ?? {};
  if (typeof unit === 'string' && typeof label === 'string') return { unit: unit as Unit, label };
  const isWrapped = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return isWrapped ? quantityOf(schema.unwrap() as z.ZodType) : undefined;
}

/** `electricityCost` in USD is `electricityCost_USD`, `energyPrice_per_kWh` is `energyPrice_USD_per_kWh`. */
export function nameWithCurrency(name: string, unit: Unit, currency: string): string {
  if (!unit.startsWith('currency')) return name;
  const [head = '', ...rates] = name.split('_per_');
  return [`${head}_${currency}`, ...rates].join('_per_');
}

const cellOf = (value: unknown): DataCell =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/**
 * A table from what its rows are made of.
 *
 * @param name - its id and its title
 */
export function dataTable<Row>(
  [id, title]: readonly [id: string, title: string],
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): DataTable {
  return {
    id,
    title,
    columns: columns.map(({ of: _of, ...column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row) ?? null)),
  };
}

/** Several texts in one cell. */
export const listed = (texts: readonly string[] | undefined): string | null =>
  texts === undefined || texts.length === 0 ? null : texts.join('; ');
