import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { countText } from '../../../../models/units/text.ts';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';

/** Names of axes that are no field, and of what they are made of. */
const named: Readonly<Record<Exclude<AxisSection['kind'], 'values' | 'range'>, readonly [string, string]>> = {
  climates: ['Climate', 'climate'],
  presets: ['Cooling system', 'system'],
  devices: ['Device', 'device'],
  tariffs: ['Tariff', 'tariff'],
  options: ['Option', 'option'],
  changes: ['Design', 'design'],
};

/**
 * The name of an axis.
 *
 * @param field - that it varies; undefined if it is none, or is not known
 */
export function axisName(axis: AxisSection, field: LocatedField | undefined): string {
  if (axis.name !== undefined) return axis.name;
  return axis.kind === 'values' || axis.kind === 'range'
    ? (field?.location ?? axis.path)
    : named[axis.kind][0];
}

/** The number of points of an axis. */
export function pointCount(axis: AxisSection): number {
  switch (axis.kind) {
    case 'values':
      return axis.values.length;
    case 'range':
      return axis.valueCount;
    case 'tariffs':
      return axis.tariffs.length;
    case 'changes':
      return axis.changes.length;
    case 'climates':
    case 'presets':
    case 'devices':
    case 'options':
      return axis.ids.length;
  }
}

/** "32 climates", "5 values". */
export function axisCount(axis: AxisSection): string {
  const noun = axis.kind === 'values' || axis.kind === 'range' ? 'value' : named[axis.kind][1];
  return countText(pointCount(axis), noun);
}
