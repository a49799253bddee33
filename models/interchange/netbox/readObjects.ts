import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import type { RackType } from '../../catalogue/rackType.ts';
import { requireRackCount } from '../../plan/document/parse.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import type { Finding } from '../../problems/Finding.ts';
import { ModelError } from '../../problems/ModelError.ts';
import type { ReviewFinding } from './groupReview.ts';
import { knownDevices, knownRackTypes, type ImportContext } from './import/ImportContext.ts';
import { importDevices, type ImportedDevice } from './import/importDevices.ts';
import { importDeviceTypes } from './import/importDeviceTypes.ts';
import { importFeeds, type FeedsOfRacks } from './import/importFeeds.ts';
import { importHalls, type ImportedHalls } from './import/importHalls.ts';
import { importPanels, type ImportedPanels } from './import/importPanels.ts';
import { importPlacement, isPlacement, type ImportedPlacement } from './import/importPlacement.ts';
import { importRacks, type ImportedRack } from './import/importRacks.ts';
import { importRackTypes } from './import/importRackTypes.ts';
import { portsOfDevices, typesWithOutlets } from './import/portsOfDevices.ts';
import { reviewedRows } from './import/reviewedRows.ts';
import type { NetboxDocument, NetboxRecord } from './NetboxDocument.ts';
import { objectRecords } from './read/objectRecords.ts';
import { tableRecords } from './read/tableRecords.ts';

/** Key of the source of imported rows. */
export const NETBOX_SOURCE = 'netbox-import';

/** What is imported in addition to its files. */
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
  /** Halls of the plan by the location or site that an earlier read found them in: `location-7`, `site-3`. */
  readonly knownHalls?: Readonly<Record<string, string>> | undefined;
}

/** Objects of NetBox as parts of a plan, before they are put into one. */
export interface ReadObjects {
  readonly halls: ImportedHalls;
  readonly racks: readonly ImportedRack[];
  /** Devices by the id of their rack. */
  readonly devices: ReadonlyMap<string, readonly ImportedDevice[]>;
  readonly feeds: FeedsOfRacks;
  readonly panels: ImportedPanels;
  readonly placement: ImportedPlacement;
  /** New rows of the catalogue, by their ids. */
  readonly deviceRows: ReadonlyMap<string, Device>;
  readonly rackTypeRows: ReadonlyMap<string, RackType>;
  /** A row of the objects, of the plan or of the catalogue. */
  readonly deviceOf: (id: string) => Device | undefined;
  readonly heightOf: (rackType: string) => number;
  /** What was ignored, invalid or questionable; those who use the parts add to it. */
  readonly review: ReviewFinding[];
}

/**
 * Reads the objects of NetBox files.
 *
 * @param documents - decoded files, in any order
 * @throws ModelError `netbox-unreadable` if no file has anything to import, `plan-invalid` for too many racks
 */
export function readObjects(documents: readonly NetboxDocument[], request: ImportRequest): ReadObjects {
  const { library, into, year, findings = [], isEveryStatusCounted = false, isEstimated = false } = request;
  const review: ReviewFinding[] = [...findings];
  const records = documents.flatMap((document): NetboxRecord[] => {
    if (isPlacement(document)) return [];
    return document.kind === 'table' ? tableRecords(document, review) : objectRecords(document, review);
  });
  if (records.length === 0) throw nothingRead(review);
  const origin = { year, source: NETBOX_SOURCE };
  const { knownHalls = {} } = request;
  const context: ImportContext = { library, into, origin, review, isEveryStatusCounted, knownHalls };
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
  return {
    halls,
    racks: racks.racks,
    devices,
    feeds,
    panels,
    placement,
    deviceRows: rows,
    rackTypeRows: rackTypes.rows,
    deviceOf: (id) => rows.get(id) ?? deviceOf(id),
    heightOf,
    review,
  };
}

function nothingRead(review: readonly Finding[]): ModelError {
  const [first] = review;
  const why = first === undefined ? 'no file was selected' : `${first.path}: ${first.message}`;
  const issues = review.map(({ code, path, message }) => ({ path, rule: code, message }));
  return new ModelError('netbox-unreadable', `No NetBox data was read: ${why}`, issues.slice(0, 100));
}
