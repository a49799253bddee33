import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import type { RackType } from '../../catalogue/rackType.ts';
import { parsePlan, requireRackCount } from '../../plan/document/parse.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { hasDraw } from '../../racks/draw.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { ModelError } from '../../problems/ModelError.ts';
import type { NetboxDocument, NetboxRecord } from './NetboxDocument.ts';
import { objectRecords } from './read/objectRecords.ts';
import { tableRecords } from './read/tableRecords.ts';
import { startingPlan } from './startingPlan.ts';
import { groupReview, type ReviewFinding } from './groupReview.ts';
import { knownDevices, knownRackTypes, type ImportContext } from './import/ImportContext.ts';
import { mergeRacks } from './import/mergeRacks.ts';
import { importDevices } from './import/importDevices.ts';
import { importDeviceTypes } from './import/importDeviceTypes.ts';
import { importFeeds } from './import/importFeeds.ts';
import { importHalls, type ImportedHalls } from './import/importHalls.ts';
import { importPanels } from './import/importPanels.ts';
import { isPlacement, importPlacement, type ImportedPlacement } from './import/importPlacement.ts';
import { portsOfDevices, typesWithOutlets } from './import/portsOfDevices.ts';
import { importRacks, type ImportedRack } from './import/importRacks.ts';
import { reviewedRows } from './import/reviewedRows.ts';
import { importRackTypes } from './import/importRackTypes.ts';

/** Key of the source of imported rows. */
const SOURCE = 'netbox-import';

/** Numbers of imported objects. */
export interface ImportCounts {
  readonly rackCount: number;
  readonly deviceCount: number;
  /** Devices whose draw is unknown; they are in no load. */
  readonly unknownDrawCount: number;
  readonly deviceTypeCount: number;
  readonly rackTypeCount: number;
  readonly feedCount: number;
  readonly panelCount: number;
}

/** A plan imported from NetBox files, with findings to review. */
export interface NetboxImport {
  readonly plan: Plan;
  readonly review: readonly Finding[];
  /** Numbers of objects imported into the plan. */
  readonly counts: ImportCounts;
}

/** Options of an import in addition to its files. */
export interface ImportRequest {
  readonly library: Library;
  /** The plan to import into; default: a new plan. */
  readonly into?: Plan | undefined;
  /** The year of the import, used for its rows. */
  readonly year: number;
  /** Whether devices that are offline, decommissioned or in stock are imported as well. Default: no. */
  readonly isEveryStatusCounted?: boolean | undefined;
  /** Whether device types without a draw get an estimate, marked as such. Default: no; their draw is unknown. */
  readonly isEstimated?: boolean | undefined;
  /** Findings of decoding the files. */
  readonly findings?: readonly Finding[];
}

/**
 * Imports NetBox files as a new plan, or merges them into a plan: device types and rack types become catalogue rows,
 * locations halls, panels nodes of the power topology, feeds feeds. The review lists what was ignored, skipped, assumed
 * or questionable.
 *
 * @param documents - decoded files, in any order
 * @throws ModelError `netbox-unreadable` if no file has anything to import, or as `parsePlan` does
 */
export function importNetbox(documents: readonly NetboxDocument[], request: ImportRequest): NetboxImport {
  const { library, into, year, findings = [], isEveryStatusCounted = false, isEstimated = false } = request;
  const review: ReviewFinding[] = [...findings];
  const records = documents.flatMap((document): NetboxRecord[] => {
    if (isPlacement(document)) return [];
    return document.kind === 'table' ? tableRecords(document, review) : objectRecords(document, review);
  });
  if (records.length === 0) throw nothingRead(review);
  const origin = { year, source: SOURCE };
  const context: ImportContext = { library, into, origin, review, isEveryStatusCounted };
  const ofKind = (kind: NetboxRecord['kind']): NetboxRecord[] =>
    records.filter((record) => record.kind === kind);
  const halls = importHalls(records, context);
  const rackTypes = importRackTypes(ofKind('rack-type'), context);
  const racks = importRacks(records, halls, rackTypes, context);
  requireRackCount(racks.racks.length);
  const components = portsOfDevices(records);
  const types = importDeviceTypes(typesWithOutlets(records, components), components, context);
  const known = new Map(knownDevices(context).map((row): [string, Device] => [row.id, row]));
  const knownTypes = new Map(knownRackTypes(context).map((row): [string, RackType] => [row.id, row]));
  const deviceOf = (id: string): Device | undefined => types.entries.get(id)?.row ?? known.get(id);
  const heightOf = (id: string): number => (rackTypes.rows.get(id) ?? knownTypes.get(id))?.height_U ?? 0;
  const devices = importDevices(records, { types, components, racks, deviceOf, heightOf }, context);
  const rows = reviewedRows(types.entries, devices, { isEstimated, known: knownDevices(context) }, review);
  const panels = importPanels(records, context);
  const feeds = importFeeds(records, racks, panels, context);
  const placement = importPlacement(documents, review);
  const base = into ?? newPlan(halls, racks.racks, review);
  const allHalls = mergedHalls(base.halls, halls, placement);
  const merged: Plan = {
    ...base,
    ...mergedSite(base, halls),
    halls: allHalls,
    racks: mergeRacks(
      base.racks,
      {
        racks: racks.racks,
        devices,
        feeds,
        placement,
        hallName: (id) => allHalls[id]?.name ?? id,
        deviceOf,
        heightOf,
      },
      review,
    ),
    ...mergedTopology(base, panels.nodes),
    ...mergedCatalogue(base, { devices: rows, rackTypes: rackTypes.rows }, year),
  };
  return {
    plan: parsePlan(merged),
    review: mergeFindings(groupReview(review)),
    counts: {
      rackCount: racks.racks.length,
      deviceCount: [...devices.values()].reduce((sum, some) => sum + some.length, 0),
      unknownDrawCount: [...devices.values()]
        .flat()
        .filter(({ device }) => isUnknown(rows.get(device) ?? known.get(device))).length,
      deviceTypeCount: rows.size,
      rackTypeCount: rackTypes.rows.size,
      feedCount: [...feeds.values()].reduce((sum, some) => sum + Object.keys(some).length, 0),
      panelCount: Object.keys(panels.nodes).length,
    },
  };
}

const isUnknown = (row: Device | undefined): boolean => row !== undefined && !hasDraw(row);

function nothingRead(review: readonly Finding[]): ModelError {
  const [first] = review;
  const why = first === undefined ? 'no file was selected' : `${first.path}: ${first.message}`;
  const issues = review.map(({ code, path, message }) => ({ path, rule: code, message }));
  return new ModelError('netbox-unreadable', `No NetBox data was read: ${why}`, issues.slice(0, 100));
}

function newPlan(halls: ImportedHalls, racks: readonly ImportedRack[], review: Finding[]): Plan {
  const message =
    'Cooling, workload, electricity price and grid of the new plan are placeholders: a PUE of 1.5, 80 % utilisation, US averages.';
  review.push(finding('netbox-assumed', '', message));
  const plan = startingPlan(halls.siteName ?? 'Imported from NetBox');
  const capabilities = new Set(racks.map(({ capability }) => capability));
  const [only] = capabilities;
  if (capabilities.size !== 1) return plan;
  if (only === 'hybrid')
    return { ...plan, cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'direct-to-chip' } };
  if (only === 'liquid-only')
    return { ...plan, cooling: { kind: 'fixed-pue', pue: 1.5, capture: 'immersion' } };
  return plan;
}

function mergedSite({ site }: Plan, { siteName, timeZone }: ImportedHalls): Pick<Plan, 'site'> {
  const name = site?.name ?? siteName?.slice(0, 200);
  const zone = site?.timeZone ?? timeZone?.slice(0, 64);
  if (name === undefined && zone === undefined) return {};
  return {
    site: {
      ...site,
      ...(name === undefined ? {} : { name }),
      ...(zone === undefined ? {} : { timeZone: zone }),
    },
  };
}

/** Halls of the plan and of the import; a plan has at least one. */
function mergedHalls(
  existing: Plan['halls'],
  { halls }: ImportedHalls,
  { roomOf }: ImportedPlacement,
): Plan['halls'] {
  const all: Plan['halls'] = { ...existing, ...Object.fromEntries(halls) };
  for (const [id, hall] of Object.entries(all)) {
    const room = hall.room ?? roomOf(hall.name);
    if (room !== undefined) all[id] = { ...hall, room };
  }
  return Object.keys(all).length === 0 ? { 'hall-1': { name: 'Hall 1' } } : all;
}

function mergedTopology(
  { powerTopology }: Plan,
  nodes: NonNullable<Plan['powerTopology']>['nodes'],
): Pick<Plan, 'powerTopology'> {
  if (Object.keys(nodes).length === 0) return {};
  return { powerTopology: { ...powerTopology, nodes: { ...powerTopology?.nodes, ...nodes } } };
}

function mergedCatalogue(
  { catalogue }: Plan,
  rows: { readonly devices: ReadonlyMap<string, Device>; readonly rackTypes: ReadonlyMap<string, RackType> },
  year: number,
): Pick<Plan, 'catalogue'> {
  if (rows.devices.size + rows.rackTypes.size === 0) return {};
  const source = {
    title: 'Imported NetBox files',
    publisher: 'NetBox of the site',
    year,
    licence: 'not stated',
  };
  return {
    catalogue: {
      ...catalogue,
      sources: { ...catalogue?.sources, [SOURCE]: source },
      devices: { ...catalogue?.devices, ...Object.fromEntries(rows.devices) },
      rackTypes: { ...catalogue?.rackTypes, ...Object.fromEntries(rows.rackTypes) },
    },
  };
}
