import type { Library } from '../../catalogue/Library.ts';
import { parsePlan } from '../../plan/document/parse.ts';
import type { Plan } from '../../plan/document/planSchema.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { DevicesOfList, type DeviceChoices } from './deviceOfRow.ts';
import { ListDraft } from './ListDraft.ts';
import type { ListProposal } from './ListProposal.ts';
import type { ListSheet } from './ListSheet.ts';
import { listTotals } from './listTotals.ts';
import { readListSheet, type ListRecord, type ReadSheet } from './readListSheet.ts';
import { statedContents, type DeviceRecord } from './statedContents.ts';
import { devicesIntoRack } from './devicesIntoRack.ts';
import { rackOf, takeRack } from './takeRacks.ts';

/** A list as it was read from a file. */
export interface ListFile {
  readonly name: string;
  readonly sheets: readonly ListSheet[];
  /** What is to be said of the file as a whole, such as formulas whose stored values are used. */
  readonly remarks: readonly string[];
}

/** How a list is read into a plan. */
export interface ListImportRequest {
  readonly plan: Plan;
  readonly library: Library;
  /** Names of the sheets that are read; default: all lists of racks and devices among them. */
  readonly sheets?: readonly string[] | undefined;
  /** Takes the device of the catalogue whose name is like that of the list. Default: false. */
  readonly isNearTaken?: boolean | undefined;
  /** Year of the figures of own devices. */
  readonly year: number;
}

/** More rows than the entries of any plan. */
export const MAX_LIST_ROWS = 50_000;
const MAX_REMARKS = 2000;

/**
 * Reads a list of racks or devices into a plan: what was understood and what would change. Nothing is removed: racks and devices that
 * the list does not name stay as they are.
 *
 * @throws ModelError `list-unreadable` if no sheet is a list, or the list is too long; as `parsePlan` does if the plan would not be valid
 */
export function proposeList({ name, sheets, remarks }: ListFile, request: ListImportRequest): ListProposal {
  const { plan, library, isNearTaken = false, year } = request;
  const read = sheets.map(readListSheet);
  const used = usedSheets(read, request.sheets);
  const draft = new ListDraft(plan, library);
  const sourceId = freeSourceId(plan, library);
  const choices: DeviceChoices = { isNearTaken, year, sourceId };
  for (const remark of remarks) draft.remark('', remark);
  const devices = new DevicesOfList(draft, choices);
  const readCounts = new Map(used.map((sheet) => [sheet, takeSheet(sheet, { draft, devices, used })]));
  const changed = draft.finish({ id: sourceId, title: name.slice(0, 200) || 'List' });
  const after = changed === plan ? plan : parsePlan(changed);
  const [was, is] = [listTotals(plan, library), listTotals(after, library)];
  if (was.reason === undefined && is.reason !== undefined) {
    draft.remark('', `with the list the plan cannot be computed: ${is.reason}`);
  }
  return {
    sheets: read.map((sheet) => ({
      name: sheet.name,
      kind: sheet.kind,
      isUsed: readCounts.has(sheet),
      columns: sheet.columns,
      rowCount: sheet.rowCount,
      readCount: readCounts.get(sheet) ?? 0,
    })),
    remarks: shownRemarks([...used.flatMap((sheet) => sheet.remarks), ...draft.remarks]),
    devices: devices.listed(),
    changes: draft.changes(),
    before: was.totals,
    after: is.totals,
    plan: after,
  };
}

/** The sheets to be read, racks before devices. */
function usedSheets(read: readonly ReadSheet[], names: readonly string[] | undefined): ReadSheet[] {
  for (const name of names ?? []) {
    if (!read.some((sheet) => sheet.name === name)) {
      throw unreadable(`There is no sheet “${name}”; there are ${sheetsText(read)}.`);
    }
  }
  const lists = read.filter(
    ({ name, kind }) => kind !== null && (names?.includes(name) ?? isMeant(name, read)),
  );
  if (lists.length === 0) throw unreadable(`No sheet is a list of racks or devices: ${whyNone(read)}`);
  const rowCount = lists.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  if (rowCount > MAX_LIST_ROWS) {
    const most = MAX_LIST_ROWS.toLocaleString('en-US');
    throw unreadable(`The list has ${rowCount.toLocaleString('en-US')} rows; up to ${most} are read.`);
  }
  return lists.sort((a, b) => Number(a.kind === 'devices') - Number(b.kind === 'devices'));
}

/** Sheets of a workbook that Plenum wrote which are its lists; its others are results. */
const OWN_LISTS: ReadonlySet<string> = new Set(['Rack list', 'Device list']);

const isMeant = (name: string, read: readonly ReadSheet[]): boolean =>
  OWN_LISTS.has(name) || !read.some((sheet) => OWN_LISTS.has(sheet.name) && sheet.kind !== null);

const sheetsText = (read: readonly ReadSheet[]): string =>
  read
    .slice(0, 20)
    .map(({ name }) => `“${name}”`)
    .join(', ');

function whyNone(read: readonly ReadSheet[]): string {
  const headings = read.flatMap(({ columns }) => columns.map(({ heading }) => heading)).filter(Boolean);
  const found =
    headings.length === 0
      ? 'it has no headings'
      : `it has the columns ${headings
          .slice(0, 8)
          .map((each) => `“${each.slice(0, 40)}”`)
          .join(', ')}${headings.length > 8 ? ' and more' : ''}`;
  return `${found}; a list has a column for the rack and one for the device, or columns that describe the rack.`;
}

const unreadable = (message: string): ModelError => new ModelError('list-unreadable', message);

interface Taking {
  readonly draft: ListDraft;
  readonly devices: DevicesOfList;
  readonly used: readonly ReadSheet[];
}

/** Takes the rows of a sheet, and counts those that are used. */
function takeSheet(sheet: ReadSheet, taking: Taking): number {
  const ofPlan = sheet.records.filter(({ texts: { option } }) => option === undefined);
  const ofOptions = sheet.records.length - ofPlan.length;
  if (ofOptions > 0) {
    const message = `${ofOptions.toLocaleString('en-US')} rows are of options and are not read: a list changes the plan, not its options`;
    taking.draft.remark(sheet.name, message);
  }
  return sheet.kind === 'racks' ? takeRackRows(ofPlan, taking) : takeDeviceRows(ofPlan, taking);
}

function takeRackRows(records: readonly ListRecord[], { draft, devices, used }: Taking): number {
  const hasDevices = used.some(({ kind }) => kind === 'devices');
  const taken = new Map<string, string>();
  let count = 0;
  for (const record of records) {
    const id = takeRack(record, draft);
    if (id === undefined) continue;
    const earlier = taken.get(id);
    if (earlier !== undefined)
      draft.remark(record.cellOf('rack'), `is the rack of ${earlier} again: what it states is set, too`);
    taken.set(id, record.cellOf('rack'));
    count += 1;
    takeLoad(id, record, { draft, devices, hasDevices });
  }
  return count;
}

/** The power of a rack in a list of racks: its only load, if nothing else is known to be in it. */
function takeLoad(
  id: string,
  record: ListRecord,
  { draft, devices, hasDevices }: { draft: ListDraft; devices: DevicesOfList; hasDevices: boolean },
): void {
  const { numbers, cellOf } = record;
  const field = numbers.power_kW === undefined ? 'maximum_kW' : 'power_kW';
  const power_kW = numbers[field];
  const rack = draft.racks[id];
  if (power_kW === undefined || rack === undefined) return;
  if (hasDevices || Object.keys(rack.contents).length > 0) {
    draft.remark(cellOf(field), 'the load of the rack is not used: it follows from its devices');
    return;
  }
  const device = devices.loadOf(power_kW, record);
  if (device !== undefined) {
    draft.changeRack(
      id,
      { ...rack, contents: { load: { device } } },
      `load: ${String(power_kW)} kW, an estimate`,
    );
  }
}

function takeDeviceRows(records: readonly ListRecord[], { draft, devices }: Taking): number {
  const byRack = new Map<string, DeviceRecord[]>();
  for (const record of records) {
    // Nothing is created for a row before all of it is understood.
    const stated = statedContents(record, draft);
    const deviceId = stated === undefined ? undefined : devices.deviceOf(record);
    const rackId = deviceId === undefined ? undefined : rackOf(record, draft);
    if (stated === undefined || deviceId === undefined || rackId === undefined) continue;
    const rows = byRack.get(rackId) ?? [];
    rows.push({ record, rackId, deviceId, stated });
    byRack.set(rackId, rows);
  }
  const leftOutBefore = draft.remarks.filter(({ isLeftOut }) => isLeftOut).length;
  for (const [rackId, rows] of byRack) devicesIntoRack(rackId, rows, draft);
  const leftOut = draft.remarks.filter(({ isLeftOut }) => isLeftOut).length - leftOutBefore;
  return [...byRack.values()].reduce((sum, rows) => sum + rows.length, 0) - leftOut;
}

/** A key of sources that neither catalogue nor plan has. */
function freeSourceId(plan: Plan, library: Library): string {
  const used = { ...library.sources, ...plan.catalogue?.sources };
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? 'imported-list' : `imported-list-${String(number)}`;
    if (!Object.hasOwn(used, id)) return id;
  }
}

/** Those that leave rows out first, in the order of lines; a list of nonsense has as many as rows, of which the first are shown. */
function shownRemarks(remarks: readonly ListProposal['remarks'][number][]): ListProposal['remarks'] {
  const shown = [...remarks]
    .sort((a, b) => Number(b.isLeftOut) - Number(a.isLeftOut) || lineOf(a) - lineOf(b))
    .slice(0, MAX_REMARKS);
  const hidden = remarks.length - shown.length;
  if (hidden === 0) return shown;
  return [
    ...shown,
    {
      place: '',
      message: `${hidden.toLocaleString('en-US')} further remarks are not shown`,
      isLeftOut: false,
    },
  ];
}

/** The line of the cell of a remark; 0 for remarks on a sheet or the file. */
const lineOf = ({ place }: ListProposal['remarks'][number]): number =>
  Number(/[A-Z](\d+)$/.exec(place)?.[1] ?? 0);
