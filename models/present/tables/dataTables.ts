import { capacityFindingsTable, findingsTable, inputsDataTable, sourcesTable } from './basisTables.ts';
import {
  billByMonthTable,
  billLinesByMonthTable,
  billLinesTable,
  billSharesTable,
  demandTable,
} from './billTables.ts';
import { capacityTable, feedsTable, rackFailuresTable, strandedTable } from './capacityTables.ts';
import { carbonByMonthTable, carbonByScopeTable, carbonTable } from './carbonTables.ts';
import {
  differencesTable,
  savingsByCauseTable,
  savingsByPartTable,
  savingsTable,
} from './comparisonTables.ts';
import type { DataTable } from './DataTable.ts';
import { deviceListTable, feedListTable, rackListTable, rackPlacesTable } from './listTables.ts';
import {
  cashFlowsTable,
  devicePricesTable,
  ownershipByPartTable,
  ownershipByYearTable,
  unitCostsTable,
} from './ownershipTables.ts';
import {
  coolingCircuitsTable,
  coolingRankingTable,
  designHoursTable,
  equipmentDataTable,
  plantsTable,
  powerChainTable,
} from './plantTables.ts';
import {
  failureEffectsTable,
  maintenanceFailuresTable,
  powerLoadsTable,
  powerNodesTable,
  redundancyTable,
  singleFailuresTable,
} from './powerTables.ts';
import { racksDataTable } from './rackTables.ts';
import type { TableSource } from './TableSource.ts';
import {
  energyByMonthTable,
  energyByPartTable,
  energyPartsByMonthTable,
  meteringTable,
  optionsDataTable,
  peaksTable,
  waterByMonthTable,
} from './yearTables.ts';

/** Every table by its id, in the order of files and sheets. */
const tables = {
  options: optionsDataTable,
  savings: savingsTable,
  'savings-by-part': savingsByPartTable,
  'savings-by-cause': savingsByCauseTable,
  differences: differencesTable,
  peaks: peaksTable,
  'energy-by-month': energyByMonthTable,
  'energy-by-part': energyByPartTable,
  'energy-parts-by-month': energyPartsByMonthTable,
  'water-by-month': waterByMonthTable,
  'pue-by-metering-point': meteringTable,
  plants: plantsTable,
  equipment: equipmentDataTable,
  'cooling-circuits': coolingCircuitsTable,
  'power-chain': powerChainTable,
  'design-hours': designHoursTable,
  'cooling-ranking': coolingRankingTable,
  'bill-lines': billLinesTable,
  'bill-by-month': billByMonthTable,
  'bill-lines-by-month': billLinesByMonthTable,
  'demand-by-month': demandTable,
  'bill-shares': billSharesTable,
  carbon: carbonTable,
  'carbon-by-scope': carbonByScopeTable,
  'carbon-by-month': carbonByMonthTable,
  'ownership-by-year': ownershipByYearTable,
  'ownership-by-part': ownershipByPartTable,
  'cash-flows': cashFlowsTable,
  'unit-costs': unitCostsTable,
  'device-prices': devicePricesTable,
  'rack-list': rackListTable,
  'device-list': deviceListTable,
  'rack-places': rackPlacesTable,
  'feed-list': feedListTable,
  racks: racksDataTable,
  feeds: feedsTable,
  capacity: capacityTable,
  'stranded-capacity': strandedTable,
  redundancy: redundancyTable,
  'power-nodes': powerNodesTable,
  'power-loads': powerLoadsTable,
  'single-failures': singleFailuresTable,
  'failure-effects': failureEffectsTable,
  'maintenance-failures': maintenanceFailuresTable,
  'rack-failures': rackFailuresTable,
  findings: findingsTable,
  'capacity-findings': capacityFindingsTable,
  inputs: inputsDataTable,
  sources: sourcesTable,
} as const satisfies Readonly<Record<string, (source: TableSource) => DataTable>>;

export type TableId = keyof typeof tables;

/** Ids of all tables, in the order of files and sheets. */
export const tableIds = Object.keys(tables) as readonly TableId[];

/** Tables that show capacity, which is computed only for them. */
export const capacityTableIds: ReadonlySet<TableId> = new Set([
  'feeds',
  'capacity',
  'stranded-capacity',
  'rack-failures',
  'capacity-findings',
]);

/** One table; without rows if the plan has nothing for it. */
export const tableOf = (id: TableId, source: TableSource): DataTable => tables[id](source);

/** Every table of a plan; those that the plan has nothing for have no rows. */
export const dataTables = (source: TableSource): DataTable[] => tableIds.map((id) => tableOf(id, source));
