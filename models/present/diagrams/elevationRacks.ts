import type { Device } from '../../catalogue/device.ts';
import type { Library } from '../../catalogue/Library.ts';
import type { JsonObject } from '../../edit/document/json.ts';
import { elevationOf, type MountedDevice, type UnmountedDevices } from '../../edit/elevation.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import { groupRacks } from '../../plan/prepare/groupRacks.ts';
import { prepareShelf } from '../../plan/prepare/prepareShelf.ts';
import { sizingDraw, type Draw } from '../../racks/draw.ts';
import type { ShelfLosses } from '../../racks/shelf.ts';
import type { OptionReport } from '../../report/reportSchema.ts';

/** The draw of a device that feeds are sized for; null if no source gives one. */
export type DeviceDraw = Pick<Draw, 'draw_kW' | 'basis' | 'quality'> | null;

/** A device of an elevation, with its draw at the rack's input. */
export interface ElevationDevice extends MountedDevice {
  readonly draw: DeviceDraw;
}

/** Racks of one entry of the plan. */
export interface ElevationEntry {
  readonly id: string;
  readonly name: string;
  readonly hall: string;
  readonly rackCount: number;
  /** Labels of their places; fewer than racks if some are unplaced. */
  readonly places: readonly string[];
}

/** Identical racks with their elevation. */
export interface ElevationRack {
  readonly rackType: string;
  readonly height_U: number;
  readonly used_U: number;
  /** Sizing load of one of them. */
  readonly sizing_kW: number;
  readonly rackCount: number;
  readonly devices: readonly ElevationDevice[];
  readonly unplaced: readonly UnmountedDevices[];
  readonly entries: readonly ElevationEntry[];
}

/**
 * Every different rack of an option, once: with its devices, and the entries and places of all that are identical to it.
 *
 * @param option - its report
 * @param scenario - the design of that option
 * @returns in the order of the plan
 */
export function elevationRacks(
  { racks: reports }: Pick<OptionReport, 'racks'>,
  scenario: Scenario,
  library: Pick<Library, 'devices' | 'rackTypes'>,
): ElevationRack[] {
  const deviceOf = (id: string): Device | undefined =>
    rowOf(scenario.catalogue?.devices, id) ?? rowOf(library.devices, id);
  const shelf = prepareShelf(scenario, deviceOf);
  const reportOf = new Map(reports.flatMap((report) => report.ids.map((id) => [id, report] as const)));
  const found = new Map<string, ElevationRack>();
  for (const { ids, rackCount } of groupRacks(scenario.racks)) {
    const [first = ''] = ids;
    const report = reportOf.get(first);
    const elevation = elevationOf(scenario as unknown as JsonObject, first, library);
    if (report === undefined || elevation === null) continue;
    const { height_U, used_U, standing, unplaced } = elevation;
    const { rackType, sizing_kW } = report;
    const drawn = { rackType, height_U, used_U, sizing_kW, unplaced };
    const contents = scenario.racks[first]?.contents ?? {};
    const devices = standing.map((device) => ({
      ...device,
      draw: drawOf(deviceOf(contents[device.contentsId]?.device ?? ''), shelf),
    }));
    const entries = ids.map((id) => entryOf(id, scenario));
    const key = keyOf(drawn, devices);
    const same = found.get(key);
    found.set(
      key,
      same === undefined
        ? { ...drawn, devices, rackCount, entries }
        : { ...same, rackCount: same.rackCount + rackCount, entries: [...same.entries, ...entries] },
    );
  }
  return [...found.values()];
}

/** Everything that an elevation shows of one rack; ids of contents are not shown. */
function keyOf(
  { unplaced, ...drawn }: Omit<ElevationRack, 'devices' | 'rackCount' | 'entries'>,
  devices: readonly ElevationDevice[],
): string {
  return JSON.stringify([
    drawn,
    devices.map(({ contentsId: _contents, index: _index, ...device }) => device),
    unplaced.map(({ contentsId: _contents, ...rest }) => rest),
  ]);
}

/** A row by id; names of inherited properties are not rows. */
function rowOf(rows: Readonly<Record<string, Device>> | undefined, id: string): Device | undefined {
  return rows !== undefined && Object.hasOwn(rows, id) ? rows[id] : undefined;
}

function drawOf(row: Device | undefined, shelf: ShelfLosses): DeviceDraw {
  const draw = row === undefined ? undefined : sizingDraw(row, shelf);
  return draw === undefined ? null : { draw_kW: draw.draw_kW, basis: draw.basis, quality: draw.quality };
}

function entryOf(id: string, { racks, halls }: Scenario): ElevationEntry {
  const rack = racks[id];
  const hallId = rack?.hall ?? '';
  return {
    id,
    name: rack?.name ?? id,
    hall: halls[hallId]?.name ?? hallId,
    rackCount: rack?.count ?? 1,
    places: Object.keys(rack?.places ?? {}),
  };
}
