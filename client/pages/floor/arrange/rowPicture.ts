import type { PlannedItem } from '../../../floor/draw/drawPlanned.ts';
import { partKindLabels } from '../../../../models/present/floor/partStyle.ts';
import { rowPlan } from './rowTool.ts';

/** The planned rows as they are drawn: aisles first, below the racks. */
export function rowPicture(): readonly PlannedItem[] {
  const plan = rowPlan.value;
  if (plan === null) return [];
  const { planned, found } = plan;
  return [
    ...planned.aisles.map(({ kind, isContained, ...area }) => ({
      ...area,
      facing_deg: undefined,
      isBad: false,
      label: isContained ? (partKindLabels[kind] ?? kind) : kind === 'hot-aisle' ? 'Hot aisle' : 'Cold aisle',
    })),
    ...planned.rows.flatMap(({ racks }) =>
      racks.map((rack) => ({ ...rack, isBad: found.labels.has(rack.label) })),
    ),
  ];
}
