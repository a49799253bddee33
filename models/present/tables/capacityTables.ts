import {
  capacityReportSchema,
  type CapacityReport,
  type FeedLoadReport,
} from '../../report/capacity/capacitySchema.ts';
import type { Limit } from '../../racks/capacity/limitSchema.ts';
import { limitLabels } from '../words/limitLabels.ts';
import { dataTable, figures, listed, number, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf, type OptionRow } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

/** Something limited: a hall, a row of racks, or identical racks. */
interface Place {
  readonly level: 'hall' | 'row' | 'rack';
  readonly hall: string;
  readonly place: string;
  readonly rackCount: number;
}

const placeColumns: readonly TableColumn<Place>[] = [
  text('level', 'Level', ({ level }) => level),
  text('hall', 'Hall', ({ hall }) => hall),
  text('place', 'Hall, row or rack entries', ({ place }) => place),
  number('rackCount', ['Racks', ''], ({ rackCount }) => rackCount),
];

interface LimitRow extends Place {
  readonly limit: Limit;
  readonly isBinding: boolean;
}

/** Every limit of halls, rows and racks with its use and headroom; the binding one is reached first. */
export function capacityTable(source: TableSource): DataTable {
  const columns: TableColumn<LimitRow>[] = [
    ...placeColumns,
    text('kind', 'Kind of limit', ({ limit }) => limit.kind),
    text('kindName', 'Name of the limit', ({ limit }) => limitLabels[limit.kind].name),
    text('label', 'Of', ({ limit }) => limit.label),
    text('path', 'Path in the plan', ({ limit }) => limit.path),
    text('unit', 'Unit of use and limit', ({ limit }) => limit.unit),
    number('used', ['Used', ''], ({ limit }) => limit.used),
    number('limit', ['Limit', ''], ({ limit }) => limit.limit),
    number('headroom', ['Headroom', ''], ({ limit }) => limit.headroom),
    number('shareFraction', ['Share of added load', ''], ({ limit }) => limit.shareFraction),
    text('isBinding', 'Binding', ({ isBinding }) => String(isBinding)),
  ];
  return dataTable(['capacity', 'Capacity by limit'], ofItem(columns), capacityRows(source, limitRows));
}

/** Rows of the capacity of each option. */
export function capacityRows<Item>(
  { report, capacities }: TableSource,
  itemsOf: (capacity: CapacityReport) => readonly Item[],
): OptionRow<Item>[] {
  return rowsOf(report.options, ({ id }) => {
    const capacity = capacities.get(id);
    return capacity === undefined ? [] : itemsOf(capacity);
  });
}

function limitRows({ halls, rows, racks }: CapacityReport): LimitRow[] {
  return [
    ...halls.flatMap((hall) => limitsOf({ level: 'hall', place: hall.hall, ...hall }, hall)),
    ...rows.flatMap((row) => limitsOf({ level: 'row', place: `${row.first} to ${row.last}`, ...row }, row)),
    ...racks.flatMap((rack) => limitsOf({ level: 'rack', place: rack.ids.join('; '), ...rack }, rack)),
  ];
}

type Limited = Pick<CapacityReport['halls'][number], 'limits' | 'binding'>;

function limitsOf({ level, hall, place, rackCount }: Place, { limits, binding }: Limited): LimitRow[] {
  return limits.map((limit) => {
    const isBinding = binding !== null && binding.kind === limit.kind && binding.path === limit.path;
    return { level, hall, place, rackCount, limit, isBinding };
  });
}

/** Capacity that the binding limit of each hall leaves unused. */
export function strandedTable(source: TableSource): DataTable {
  type Hall = CapacityReport['halls'][number];
  const { stranded } = capacityReportSchema.shape.halls.element.shape;
  const columns: TableColumn<Hall>[] = [
    text('hall', 'Hall', ({ hall }) => hall),
    text('hallName', 'Name of the hall', ({ name }) => name),
    text('binding', 'Binding limit', ({ binding }) => binding?.kind),
    ...figures(stranded, source.report.currency).map((column) => ({
      ...column,
      of: (hall: Hall) => column.of(hall.stranded),
    })),
  ];
  return dataTable(
    ['stranded-capacity', 'Stranded capacity'],
    ofItem(columns),
    capacityRows(source, ({ halls }) => halls),
  );
}

/** Load of each feed of each rack, in normal operation and after the worst loss for it. */
export function feedsTable(source: TableSource): DataTable {
  interface FeedRow {
    readonly racks: readonly string[];
    readonly name: string;
    readonly rackCount: number;
    readonly feed: FeedLoadReport;
  }
  const line = (index: 0 | 1 | 2): TableColumn<FeedRow> =>
    number(
      `line${String(index + 1)}_kVA`,
      [`Load of L${String(index + 1)}`, 'kVA'],
      ({ feed }) => feed.lines_kVA?.[index],
    );
  const columns: TableColumn<FeedRow>[] = [
    text('racks', 'Rack entries', ({ racks }) => listed(racks)),
    text('rackName', 'Name of the racks', ({ name }) => name),
    number('rackCount', ['Racks', ''], ({ rackCount }) => rackCount),
    text('feed', 'Feed', ({ feed }) => feed.id),
    number('load_kVA', ['Load, normal operation', 'kVA'], ({ feed }) => feed.load_kVA),
    number('limit_kVA', ['Limit', 'kVA'], ({ feed }) => feed.limit_kVA),
    line(0),
    line(1),
    line(2),
    text('worstLost', 'Worst loss', ({ feed }) => feed.worst?.lost),
    number('worstLoad_kVA', ['Load after it', 'kVA'], ({ feed }) => feed.worst?.load_kVA),
    number('worstHeadroom_kVA', ['Headroom after it', 'kVA'], ({ feed }) => feed.worst?.headroom_kVA),
    number('worstDropped_kW', ['Dropped load of the rack', 'kW'], ({ feed }) => feed.worst?.dropped_kW),
  ];
  return dataTable(
    ['feeds', 'Feeds of racks'],
    ofItem(columns),
    capacityRows(source, ({ racks }) =>
      racks.flatMap(({ ids, name, rackCount, feeds }) =>
        feeds.map((feed) => ({ racks: ids, name, rackCount, feed })),
      ),
    ),
  );
}

/** What single failures do to each rack, by cause. */
export function rackFailuresTable(source: TableSource): DataTable {
  type Rack = CapacityReport['racks'][number];
  interface FailureRow {
    readonly rack: Rack;
    readonly failure: Rack['failures'][number];
  }
  const columns: TableColumn<FailureRow>[] = [
    text('racks', 'Rack entries', ({ rack }) => listed(rack.ids)),
    text('rackName', 'Name of the racks', ({ rack }) => rack.name),
    number('rackCount', ['Racks', ''], ({ rack }) => rack.rackCount),
    text('lost', 'Lost: each of these alone', ({ failure }) => listed(failure.lost)),
    number('dropped_kW', ['Dropped load of one rack', 'kW'], ({ failure }) => failure.dropped_kW),
    text('cause', 'Cause', ({ failure }) => failure.cause),
  ];
  return dataTable(
    ['rack-failures', 'Racks at single failures'],
    ofItem(columns),
    capacityRows(source, ({ racks }) =>
      racks.flatMap((rack) => rack.failures.map((failure) => ({ rack, failure }))),
    ),
  );
}
