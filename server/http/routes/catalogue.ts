import { librarySchema, type Library } from '../../../models/catalogue/Library.ts';
import type { Route } from '../Route.ts';
import { tableRoute, tableSchema, type TableRow } from './tableRoute.ts';

/** A table of the library without a separate route file. */
type Table = Exclude<keyof Library, 'version' | 'hash' | 'sources' | 'climates'>;

interface TableText {
  /** Plural name of its rows, and their use. */
  readonly rows: string;
  readonly use: string;
  readonly search: string;
}

const tableTexts: Readonly<Record<Table, TableText>> = {
  devices: { rows: 'devices', use: 'that a plan can refer to', search: 'dgx+h100' },
  rackTypes: { rows: 'rack types', use: 'that a plan can refer to', search: '42u' },
  grids: { rows: 'grid factors', use: 'that a plan can refer to', search: 'SRVC' },
  prices: { rows: 'electricity prices', use: 'that a plan can refer to', search: 'virginia' },
  facilityCosts: {
    rows: 'facility capex values',
    use: 'of cities, per watt of IT capacity',
    search: 'northern+virginia',
  },
  waterPrices: {
    rows: 'water prices',
    use: 'per cubic metre: potable, reclaimed and sewer',
    search: 'loudoun',
  },
  capacityPrices: {
    rows: 'capacity prices',
    use: 'per kW and month, such as demand charges and colocation rents',
    search: 'colocation',
  },
  escalations: {
    rows: 'historical electricity price escalations',
    use: 'by state, sector and period; not a forecast',
    search: 'virginia+industrial',
  },
  gridHistories: {
    rows: 'grid intensity histories',
    use: 'with the mean annual change; not a forecast',
    search: 'SRVC',
  },
  countries: { rows: 'countries', use: 'with codes, currency and time zones', search: 'germany' },
  regions: {
    rows: 'regions',
    use: 'states and provinces with time zones and eGRID subregions',
    search: 'virginia',
  },
};

const names = Object.keys(tableTexts) as Table[];

export const catalogueRoutes: readonly Route[] = names.map((table) => {
  const { rows, use, search } = tableTexts[table];
  const id = table.charAt(0).toUpperCase() + table.slice(1);
  const rowsOf = (record: Readonly<Record<string, TableRow>>): readonly TableRow[] => Object.values(record);
  return tableRoute({
    operationId: `list${id}`,
    path: `/api/v1/catalogue/${table.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    tag: 'Catalogue',
    rows,
    description: `The ${rows} ${use}. Each row has its year, sources and data quality. Values that no source gives are absent.`,
    exampleQuery: `?search=${search}`,
    schema: tableSchema(id, librarySchema.shape[table].valueType, rows),
    rowsOf: (library) => rowsOf(library[table]),
  });
});
