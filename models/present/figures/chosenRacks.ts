import type { ChosenRacks } from '../../edit/commands/splitRacks.ts';
import { objectAt, textAt, valueAt, type JsonObject } from '../../edit/document/json.ts';
import { deviceShape, type ElevationRows } from '../../edit/elevation.ts';
import type { RackEntryFigures } from '../../report/rackReports.ts';

/** The sums of some racks on the floor. A sum of which a part is unknown is null. */
export interface ChosenRackSums {
  readonly rackCount: number;
  readonly sizing_kW: number | null;
  readonly typical_kW: number | null;
  readonly installedWeight_kg: number | null;
  readonly used_U: number | null;
  readonly height_U: number | null;
  /** By entry of the plan, in its order. */
  readonly entries: readonly {
    readonly rackId: string;
    readonly name: string;
    readonly rackCount: number;
    readonly ofCount: number;
  }[];
  /** By kind of device, the most frequent first. */
  readonly devices: readonly { readonly name: string; readonly count: number }[];
}

interface Sources {
  readonly reports: ReadonlyMap<string, RackEntryFigures>;
  readonly devices: ElevationRows['devices'];
}

const countIn = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 1);

/** Adds up chosen racks: loads, weight, rack units, and what they are. */
export function chosenRackSums(
  document: JsonObject,
  chosen: readonly ChosenRacks[],
  { reports, devices }: Sources,
): ChosenRackSums {
  const sumOf = (figure: (report: RackEntryFigures) => number | null): number | null => {
    let sum = 0;
    for (const { rackId, labels } of chosen) {
      const report = reports.get(rackId);
      const value = report === undefined ? null : figure(report);
      if (value === null) return null;
      sum += value * labels.length;
    }
    return sum;
  };
  return {
    rackCount: chosen.reduce((sum, { labels }) => sum + labels.length, 0),
    sizing_kW: sumOf(({ sizing_kW }) => sizing_kW),
    typical_kW: sumOf(({ typical_kW }) => typical_kW),
    installedWeight_kg: sumOf(({ floorWeight_kg }) => floorWeight_kg),
    used_U: sumOf(({ used_U }) => used_U),
    height_U: sumOf(({ height_U }) => height_U),
    entries: chosen.map(({ rackId, labels }) => ({
      rackId,
      name: textAt(document, ['racks', rackId, 'name']) ?? rackId,
      rackCount: labels.length,
      ofCount: countIn(valueAt(document, ['racks', rackId, 'count'])),
    })),
    devices: deviceCounts(document, chosen, devices),
  };
}

function deviceCounts(
  document: JsonObject,
  chosen: readonly ChosenRacks[],
  devices: ElevationRows['devices'],
): ChosenRackSums['devices'] {
  const counts = new Map<string, number>();
  for (const { rackId, labels } of chosen) {
    for (const entry of Object.values(objectAt(document, ['racks', rackId, 'contents']))) {
      const id = textAt(entry, ['device']) ?? '';
      const name = deviceShape(document, id, { devices })?.name ?? id;
      const count = countIn(valueAt(entry, ['count'])) * labels.length;
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}
