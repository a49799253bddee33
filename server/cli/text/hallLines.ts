import type { NewHall } from '../../../models/newHall/newHallSchema.ts';
import { whatFitsLabels } from '../../../models/newHall/whatFitsLabels.ts';
import type { WhatFits } from '../../../models/newHall/whatFitsSchema.ts';
import type { Review } from '../../../models/report/reviewOptions.ts';
import { findingsCounted, findingsList } from './findingsList.ts';
import { findingsWithoutOption } from './findingsWithoutOption.ts';
import { figure, power, ratio } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** A proposed hall: its figures, shortfall, assumptions and findings. */
export function hallLines(hall: NewHall, { report, options }: Review, width: number): string[] {
  const { plan, shortfall, assumptions, findings } = hall;
  const severe = options.map(({ id, name, findings: all }) => ({
    id,
    name,
    findings: all.filter(({ severity }) => severity !== 'info'),
  }));
  return [
    plan.name,
    '',
    ...table([
      ['', ...(report?.options ?? []).map(({ name }) => name)],
      ['Racks', ...(report?.options ?? []).map(() => figure(hall.rackCount, [0, 0]))],
      ['IT capacity', ...(report?.options ?? []).map(() => power(itLoadOf(hall)))],
      ['Design peak', ...(report?.options ?? []).map(({ peak }) => power(peak.designFacility_kW))],
      ['PUE', ...(report?.options ?? []).map(({ annual }) => ratio(annual.pue))],
      ['Room', ...(report?.options ?? []).map(() => roomText(hall))],
    ]),
    ...(shortfall === null ? [] : ['', ...wrap(shortfall.text, { width, indent: '  ' })]),
    '',
    'Assumptions',
    ...assumptions.flatMap(({ label, value, source, path }) => [
      `  ${label}: ${value}`,
      ...wrap(`${source} [${path}]`, { width, indent: '      ' }),
    ]),
    ...(findings.length === 0 ? [] : ['', 'Answers', ...findingsWithoutOption(findings, width)]),
    '',
    `Findings: ${findingsCounted(options)}; plenum check lists the notes`,
    ...findingsList(severe, plan, width),
  ];
}

/** The most racks of a power and an area, and what limits them. */
export const whatFitsLines = ({ rackCount, limit, limits, itLoad_kW, designPeak_kW }: WhatFits): string[] => [
  `${figure(rackCount, [0, 0])} racks fit; ${whatFitsLabels[limit].toLowerCase()} is the limit.`,
  '',
  ...table([
    ['Limit', 'Racks'],
    ...limits.map((one) => [whatFitsLabels[one.limit], figure(one.rackCount, [0, 0])]),
  ]),
  '',
  `  IT load at maximum ${power(itLoad_kW)}, design peak ${power(designPeak_kW)}`,
  '',
];

const itLoadOf = ({ plan }: NewHall): number =>
  Object.values(plan.halls).reduce((total, { itCapacity_kW = 0 }) => total + itCapacity_kW, 0);

function roomText({ plan }: NewHall): string {
  const corners = Object.values(plan.halls)[0]?.room?.outline ?? [];
  const metres = (axis: 'x_mm' | 'y_mm'): number => Math.max(...corners.map((corner) => corner[axis])) / 1000;
  return `${figure(metres('x_mm'), [0, 1])} × ${figure(metres('y_mm'), [0, 1], 'm')}`;
}
