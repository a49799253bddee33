import { librarySchema, type Library } from '../../../models/catalogue/Library.ts';
import type { Route } from '../Route.ts';
import { tableRoute, tableSchema, type TableRow } from './tableRoute.ts';

/** A table of the library that has no route of its own. */
type Table = Exclude<keyof Library, 'version' | 'hash' | 'sources' | 'climates'>;

interface Words {
  /** What its rows are called in a list, and what they are for. */
  readonly rows: string;
  readonly use: string;
  readonly search: string;
}

const words: Readonly<Record<Table, Words>> = {
  devices: { rows: 'devices', use: 'that a plan can name', search: 'dgx+h100' },
  rackTypes: { rows: 'rack types', use: 'that a plan can name', search: '42u' },
  grids: { rows: 'grid factors', use: 'that a plan can name', search: 'SRVC' },
  prices: { rows: 'electricity prices', use: 'that a plan can name', search: 'virginia' },
  facilityCosts: {
    rows: 'costs of building',
    use: 'of cities, per watt of IT capacity',
    search: 'northern+virginia',
  },
  waterPrices: { rows: 'water prices', use: 'per cubic metre delivered or taken back', search: 'loudoun' },
  capacityPrices: {
    rows: 'prices of a kW for a month',
    use: 'as demand charges and colocation rents have them',
    search: 'colocation',
  },
  escalations: {
    rows: 'past rises of electricity prices',
    use: 'by state, sector and span of years; a past rise is no forecast',
    search: 'virginia+industrial',
  },
  gridHistories: {
    rows: 'carbon intensities of grids over years',
    use: 'with their mean change per year; a past change is no forecast',
    search: 'SRVC',
  },
};

const names = Object.keys(words) as Table[];

export const catalogueRoutes: readonly Route[] = names.map((table) => {
  const { rows, use, search } = words[table];
  const id = table.charAt(0).toUpperCase() + table.slice(1);
  const rowsOf = (record: Readonly<Record<string, TableRow>>): readonly TableRow[] => Object.values(record);
  return tableRoute({
    operationId: `list${id}`,
    path: `/api/v1/catalogue/${table.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    tag: 'Catalogue',
    rows,
    description: `The ${rows} ${use}. Each row has its year, its sources and how well its figures are known. What no source gives is absent.`,
    exampleQuery: `?search=${search}`,
    schema: tableSchema(id, librarySchema.shape[table].valueType, rows),
    rowsOf: (library) => rowsOf(library[table]),
  });
});
