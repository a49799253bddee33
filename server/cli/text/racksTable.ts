import type { OptionReport, RackReport } from '../../../models/report/reportSchema.ts';
import { countedNoun, energy, figure, power } from './numbers.ts';
import { sharedByOptions } from './sharedByOptions.ts';
import { cut, table } from './table.ts';

const SHOWN = 20;

/**
 * Identical racks, with the draw, weight and energy of one of them.
 *
 * @param options - racks that they share are listed once
 */
export function racksTable(options: readonly OptionReport[]): string[] {
  const racks = sharedByOptions(
    options.map(({ name, racks: items }) => ({ name, items })),
    (rack) => JSON.stringify(rack),
  );
  const differ = racks.some((rack) => rack.options !== 'all options');
  const heading = [
    'Rack',
    'Count',
    'Used U',
    'Sizing load',
    'Apparent',
    'Device weight',
    'Installed weight',
    'IT energy per rack',
  ];
  const rows = racks
    .slice(0, SHOWN)
    .map(({ item, options: names }) => [...cells(item), ...(differ ? [cut(names, 40)] : [])]);
  const lines = table([[...heading, ...(differ ? ['Options'] : [])], ...rows], [heading.length]);
  const rest = racks.slice(SHOWN);
  if (rest.length > 0) {
    const rackCount = rest.reduce((sum, { item }) => sum + item.rackCount, 0);
    lines.push(
      `  ${countedNoun(rest.length, 'more group')} of identical racks, ${countedNoun(rackCount, 'rack')} in total`,
    );
  }
  return lines;
}

function cells(rack: RackReport): string[] {
  return [
    cut(rack.name, 36),
    figure(rack.rackCount, [0, 0]),
    `${figure(rack.used_U, [0, 1])} of ${figure(rack.height_U, [0, 1], 'U')}`,
    power(rack.sizing_kW),
    figure(rack.sizing_kVA, [1, 1], 'kVA'),
    figure(rack.deviceWeight_kg, [0, 0], 'kg'),
    figure(rack.floorWeight_kg, [0, 0], 'kg'),
    energy(rack.annualEnergy_kWh),
  ];
}
