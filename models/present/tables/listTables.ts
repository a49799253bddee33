import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import type { Rack, Scenario } from '../../plan/document/planSchema.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { optionsOf, scenarioAt } from '../../plan/document/scenarioAt.ts';
import { tablesOf } from '../../plan/prepare/lookUp.ts';
import { dataTable, number, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import type { TableSource } from './TableSource.ts';

/** A rack entry of the plan, or of an option that changes racks. */
interface EntryRow {
  /** Null for the plan itself. */
  readonly optionId: string | null;
  readonly id: string;
  readonly rack: Rack;
}

/** Rack entries of the plan, then those of every option that changes racks. */
function entriesOf(plan: Plan): EntryRow[] {
  const { racks } = plan;
  const listOf = (optionId: string | null, entries: Scenario['racks']): EntryRow[] =>
    Object.entries(entries).map(([id, rack]) => ({ optionId, id, rack }));
  const changed = optionsOf(plan).filter(({ id }) => plan.options?.[id]?.changes['racks'] !== undefined);
  return [...listOf(null, racks), ...changed.flatMap(({ id }) => listOf(id, scenarioAt(plan, id).racks))];
}

const entryColumns: readonly TableColumn<EntryRow>[] = [
  text('option', 'Option; empty for the plan itself', ({ optionId }) => optionId),
  text('rack', 'Rack entry', ({ id }) => id),
];

/** Racks as the plan states them, which can be read back. */
export function rackListTable({ plan, library }: TableSource): DataTable {
  const tables = tablesOf(library, plan.catalogue);
  const typeOf = ({ rack }: EntryRow): Library['rackTypes'][string] | undefined =>
    tables.find('rackTypes', rack.rackType)?.row;
  const columns: TableColumn<EntryRow>[] = [
    ...entryColumns,
    text('name', 'Name', ({ rack }) => rack.name),
    text('hall', 'Hall', ({ rack }) => rack.hall),
    text('rackType', 'Rack type', ({ rack }) => rack.rackType),
    text('rackTypeName', 'Name of the rack type', (row) => typeOf(row)?.name),
    number('height_U', ['Height', 'U'], (row) => typeOf(row)?.height_U),
    number('rackCount', ['Racks', ''], ({ rack }) => rack.count ?? 1),
    number('coolingCapacity_kW', ['Cooling capacity of a rack', 'kW'], ({ rack }) => rack.coolingCapacity_kW),
    text('tenant', 'Tenant', ({ rack }) => rack.tenant),
  ];
  return dataTable(['rack-list', 'Rack list'], columns, entriesOf(plan));
}

interface DeviceRow extends EntryRow {
  readonly contentsId: string;
  readonly contents: Rack['contents'][string];
  readonly device: Device | undefined;
}

/** Devices of racks as the plan states them, with the figures of their catalogue rows; can be read back. */
export function deviceListTable({ plan, library }: TableSource): DataTable {
  const tables = tablesOf(library, plan.catalogue);
  const rows = entriesOf(plan).flatMap((entry) =>
    Object.entries(entry.rack.contents).map(([contentsId, contents]): DeviceRow => {
      return { ...entry, contentsId, contents, device: tables.find('devices', contents.device)?.row };
    }),
  );
  const columns: TableColumn<DeviceRow>[] = [
    ...entryColumns,
    text('rackName', 'Name of the rack', ({ rack }) => rack.name),
    text('contents', 'Contents', ({ contentsId }) => contentsId),
    text('device', 'Device', ({ contents }) => contents.device),
    text('deviceName', 'Name of the device', ({ device }) => device?.name),
    text('class', 'Class', ({ device }) => device?.class),
    number('deviceCount', ['Devices per rack', ''], ({ contents }) => contents.count ?? 1),
    number('position_U', ['Lowest unit', 'U'], ({ contents }) => contents.position_U),
    text('face', 'Face', ({ contents }) => contents.face),
    number('heatCaptureFraction', ['Heat to liquid', ''], ({ contents }) => contents.heatCaptureFraction),
    number('height_U', ['Height', 'U'], ({ device }) => device?.height_U),
    number('nameplate_kW', ['Nameplate', 'kW'], ({ device }) => device?.nameplate_kW),
    number('maximum_kW', ['Maximum', 'kW'], ({ device }) => device?.maximum_kW),
    number('typical_kW', ['Typical', 'kW'], ({ device }) => device?.typical_kW),
    number('idle_kW', ['Idle', 'kW'], ({ device }) => device?.idle_kW),
    number('weight_kg', ['Weight', 'kg'], ({ device }) => device?.weight_kg),
  ];
  return dataTable(['device-list', 'Device list'], columns, rows);
}

/** Positions of racks on the floor, with the columns of the rack list that the floor page saves and reads. */
export function rackPlacesTable({ plan }: TableSource): DataTable {
  type PlaceRow = EntryRow & { readonly label: string; readonly place: NonNullable<Rack['places']>[string] };
  const rows = entriesOf(plan).flatMap((entry) =>
    Object.entries(entry.rack.places ?? {}).map(([label, place]): PlaceRow => ({ ...entry, label, place })),
  );
  const columns: TableColumn<PlaceRow>[] = [
    ...entryColumns,
    text('label', 'Label', ({ label }) => label),
    text('hall', 'Hall', ({ rack }) => rack.hall),
    number('x_mm', ['x, to the east', 'mm'], ({ place }) => place.x_mm),
    number('y_mm', ['y, to the north', 'mm'], ({ place }) => place.y_mm),
    number('facing_deg', ['Facing, clockwise from north', '°'], ({ place }) => place.facing_deg),
  ];
  return dataTable(['rack-places', 'Rack positions'], columns, rows);
}

/** Feeds of racks as the plan states them. */
export function feedListTable({ plan }: TableSource): DataTable {
  type FeedRow = EntryRow & { readonly feedId: string; readonly feed: NonNullable<Rack['feeds']>[string] };
  const rows = entriesOf(plan).flatMap((entry) =>
    Object.entries(entry.rack.feeds ?? {}).map(([feedId, feed]): FeedRow => ({ ...entry, feedId, feed })),
  );
  const columns: TableColumn<FeedRow>[] = [
    ...entryColumns,
    text('feed', 'Feed', ({ feedId }) => feedId),
    text('side', 'Side', ({ feed }) => feed.side),
    number('phaseCount', ['Phases', ''], ({ feed }) => feed.phaseCount),
    number('voltage_V', ['Voltage', 'V'], ({ feed }) => feed.voltage_V),
    number('current_A', ['Breaker', 'A'], ({ feed }) => feed.current_A),
    number('deratingFraction', ['Derating', ''], ({ feed }) => feed.deratingFraction),
    text('from', 'Source node', ({ feed }) => feed.from),
  ];
  return dataTable(['feed-list', 'Feed list'], columns, rows);
}
