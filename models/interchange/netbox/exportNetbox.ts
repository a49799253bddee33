import type { Library } from '../../catalogue/Library.ts';
import { tablesOf } from '../../plan/prepare/lookUp.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { normalisedName } from './ids.ts';
import type { NetboxDeviceType } from './NetboxDocument.ts';
import { PLACEMENT_FILE } from './placement.ts';
import { rolesByClass } from './roles.ts';
import { coolingColumns } from './write/coolingColumns.ts';
import { csvText, type CsvRow } from './write/csvText.ts';
import { deviceColumns, feedColumns, panelColumns, rackTypeColumns } from './columns.ts';
import { exportDevices } from './write/exportDevices.ts';
import { exportFeeds } from './write/exportFeeds.ts';
import { exportDeviceTypes, exportRackTypes } from './write/exportTypes.ts';
import { expandRacks, type NamedRack } from './write/expandRacks.ts';
import { MAX_PLACE_NAME, locationsOf } from './write/locationsOf.ts';
import { placementOf } from './write/placementOf.ts';
import { compareText } from './write/rackDevices.ts';
import { noteNotExported } from './write/noteNotExported.ts';
import { slugged, slugOf } from './write/slugged.ts';

/** Maximum number of exported devices. */
const MAX_DEVICES = 500_000;

/** Files for NetBox: CSV and JSON as text, device types as values that the caller writes as YAML. */
export interface NetboxExport {
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly deviceTypes: readonly NetboxDeviceType[];
  /** Content that is not exported. */
  readonly findings: readonly Finding[];
}

/** Options of an export in addition to the design. */
export interface ExportRequest {
  readonly library: Library;
  /** Whether the target NetBox has version 4.7 or later, which has cooling fields. */
  readonly hasCooling: boolean;
}

/**
 * A design as files that NetBox imports, in the order given in docs: site, halls, manufacturers, types, racks, roles,
 * devices, panels and feeds, all with status planned; and a Plenum file with the positions that NetBox does not store.
 *
 * @throws ModelError `netbox-export-too-large`
 */
export function exportNetbox(scenario: Scenario, { library, hasCooling }: ExportRequest): NetboxExport {
  const review: Finding[] = [];
  const tables = tablesOf(library, scenario.catalogue);
  const named = expandRacks(scenario);
  requireFewDevices(named);
  const site = normalisedName(scenario.site?.name ?? scenario.name).slice(0, MAX_PLACE_NAME) || 'Site';
  const locations = locationsOf(scenario);
  const racks = named
    .map((one) => ({ named: one, location: locations.get(one.rack.hall)?.name ?? one.rack.hall }))
    .sort((a, b) => compareText(a.location, b.location) || compareText(a.named.name, b.named.name));
  const { deviceIds, rackTypeIds } = usedIn(scenario);
  const devices = deviceIds.flatMap((id) => tables.find('devices', id)?.row ?? []);
  const deviceTypes = exportDeviceTypes(devices, review);
  const rackTypes = exportRackTypes(
    rackTypeIds.flatMap((id) => tables.find('rackTypes', id)?.row ?? []),
    review,
  );
  const deviceRows = exportDevices(
    racks,
    {
      site,
      deviceOf: (id) => tables.find('devices', id)?.row,
      typeOf: (id) => deviceTypes.get(id),
      heightOf: (id) => tables.find('rackTypes', id)?.row.height_U ?? 0,
    },
    review,
  );
  const rackRows = racks.map(({ named: { rack, name }, location }): CsvRow => ({
    site,
    location,
    name,
    status: 'planned',
    rack_type: rackTypes.get(rack.rackType)?.model ?? '',
    ...(hasCooling ? coolingColumns(scenario, rack) : {}),
  }));
  const { panels, feeds } = exportFeeds(racks, site, scenario, review);
  noteNotExported(scenario, { hasCooling }, review);
  const halls = [...locations.values()].sort((a, b) => compareText(a.name, b.name));
  const manufacturers = [...deviceTypes.values(), ...rackTypes.values()].map((type) => type.manufacturer);
  const roles = slugged(devices.map((device) => rolesByClass[device.class]));
  const ofSite = {
    name: site,
    slug: slugOf(site),
    status: 'planned',
    time_zone: scenario.site?.timeZone ?? '',
  };
  const placement = placementOf(scenario, racks, locations);
  return {
    texts: [
      ...table('sites.csv', ['name', 'slug', 'status', 'time_zone'], [ofSite]),
      ...table(
        'locations.csv',
        locationColumns,
        halls.map((hall) => ({ site, ...hall, status: 'planned' })),
      ),
      ...table('manufacturers.csv', ['name', 'slug'], slugged(manufacturers)),
      ...table('rack-types.csv', rackTypeColumns, [...rackTypes.values()]),
      ...table('racks.csv', rackColumns, rackRows),
      ...table(
        'device-roles.csv',
        ['name', 'slug', 'color'],
        roles.map((role) => ({ ...role, color: GREY })),
      ),
      ...table('devices.csv', deviceColumns, deviceRows),
      ...table('power-panels.csv', panelColumns, panels),
      ...table('power-feeds.csv', feedColumns, feeds),
      ...(placement === undefined
        ? []
        : [{ name: PLACEMENT_FILE, text: `${JSON.stringify(placement, null, 2)}\n` }]),
    ],
    deviceTypes: [...deviceTypes.values()],
    findings: mergeFindings(review),
  };
}

const locationColumns = ['site', 'name', 'slug', 'status'];
const rackColumns = [
  'site',
  'location',
  'name',
  'status',
  'rack_type',
  'cooling_capability',
  'cooling_capacity',
];
/** NetBox requires a colour for every role. */
const GREY = '9e9e9e';

/** A file of rows; no file without rows. */
const table = (
  name: string,
  columns: readonly string[],
  rows: readonly CsvRow[],
): readonly { readonly name: string; readonly text: string }[] =>
  rows.length === 0 ? [] : [{ name, text: csvText(columns, rows) }];

/** Distinct ids of the devices and rack types of the racks. */
function usedIn({ racks }: Scenario): { readonly deviceIds: string[]; readonly rackTypeIds: string[] } {
  const entries = Object.values(racks);
  const deviceIds = entries.flatMap(({ contents }) => Object.values(contents).map(({ device }) => device));
  return {
    deviceIds: [...new Set(deviceIds)],
    rackTypeIds: [...new Set(entries.map(({ rackType }) => rackType))],
  };
}

function requireFewDevices(racks: readonly NamedRack[]): void {
  let deviceCount = 0;
  for (const { rack } of racks) {
    for (const { count = 1 } of Object.values(rack.contents)) deviceCount += count;
  }
  if (deviceCount <= MAX_DEVICES) return;
  const message = `The plan has ${String(deviceCount)} devices; at most ${String(MAX_DEVICES)} can be exported.`;
  throw new ModelError('netbox-export-too-large', message, [
    { path: 'racks', rule: `at most ${String(MAX_DEVICES)} devices`, message },
  ]);
}
