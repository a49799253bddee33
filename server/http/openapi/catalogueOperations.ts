import type { z } from 'zod';
import {
  capacityPricesSchema,
  devicesSchema,
  escalationsSchema,
  facilityCostsSchema,
  gridHistoriesSchema,
  gridsSchema,
  pricesSchema,
  rackTypesSchema,
  waterPricesSchema,
} from './answerSchemas.ts';
import { SERVER } from './exampleServer.ts';
import type { Operation } from './Operation.ts';

interface Table {
  /** Its word in the address. */
  readonly word: string;
  readonly operationId: string;
  readonly rows: string;
  /** What the rows are for. */
  readonly use: string;
  readonly search: string;
  readonly answer: z.ZodType;
}

const NAMED = 'that a plan can name';

const tables: readonly Table[] = [
  {
    word: 'devices',
    operationId: 'listDevices',
    rows: 'devices',
    use: NAMED,
    search: 'dgx+h100',
    answer: devicesSchema,
  },
  {
    word: 'rack-types',
    operationId: 'listRackTypes',
    rows: 'rack types',
    use: NAMED,
    search: '42u',
    answer: rackTypesSchema,
  },
  {
    word: 'grids',
    operationId: 'listGrids',
    rows: 'grid factors',
    use: NAMED,
    search: 'SRVC',
    answer: gridsSchema,
  },
  {
    word: 'prices',
    operationId: 'listPrices',
    rows: 'electricity prices',
    use: NAMED,
    search: 'virginia',
    answer: pricesSchema,
  },
  {
    word: 'facility-costs',
    operationId: 'listFacilityCosts',
    rows: 'costs of building',
    use: 'of cities, per watt of IT capacity',
    search: 'northern+virginia',
    answer: facilityCostsSchema,
  },
  {
    word: 'water-prices',
    operationId: 'listWaterPrices',
    rows: 'water prices',
    use: 'per cubic metre delivered or taken back',
    search: 'loudoun',
    answer: waterPricesSchema,
  },
  {
    word: 'capacity-prices',
    operationId: 'listCapacityPrices',
    rows: 'prices of a kW for a month',
    use: 'as demand charges and colocation rents have them',
    search: 'colocation',
    answer: capacityPricesSchema,
  },
  {
    word: 'escalations',
    operationId: 'listEscalations',
    rows: 'past rises of electricity prices',
    use: 'by state, sector and span of years; a past rise is no forecast',
    search: 'virginia+industrial',
    answer: escalationsSchema,
  },
  {
    word: 'grid-histories',
    operationId: 'listGridHistories',
    rows: 'carbon intensities of grids over years',
    use: 'with their mean change per year; a past change is no forecast',
    search: 'SRVC',
    answer: gridHistoriesSchema,
  },
];

/** The lists of the catalogue. */
export const catalogueOperations: readonly Operation[] = tables.map(
  ({ word, operationId, rows, use, search, answer }) => ({
    operationId,
    method: 'get',
    path: `/api/v1/catalogue/${word}`,
    tag: 'Catalogue',
    summary: `List ${rows}`,
    description: `The ${rows} ${use}. Each row has its year, its sources and how well its figures are known. What no source gives is absent.`,
    searchable: true,
    answer,
    answerDescription: `The ${rows}, and the sources that they name`,
    problems: [],
    curl: `'${SERVER}/api/v1/catalogue/${word}?search=${search}'`,
  }),
);
