import { coolingPresets } from '../../../cooling/presets.ts';
import type { Rack, Scenario } from '../../../plan/document/planSchema.ts';
import { hundredths } from './deviceTypeOf.ts';
import type { CsvRow } from './csvText.ts';

const capabilities: Readonly<Record<string, string>> = {
  'direct-to-chip': 'hybrid',
  immersion: 'liquid-only',
};

/** Cooling fields of a rack in NetBox 4.7: cooling capability, and capacity in kW with two decimals. */
export function coolingColumns({ cooling }: Pick<Scenario, 'cooling'>, { coolingCapacity_kW }: Rack): CsvRow {
  return {
    cooling_capability: capabilities[captureOf(cooling)] ?? 'air-only',
    cooling_capacity: coolingCapacity_kW === undefined ? '' : String(hundredths(coolingCapacity_kW)),
  };
}

function captureOf(cooling: Scenario['cooling']): string {
  if (cooling.kind === 'fixed-pue') return cooling.capture ?? 'room-air';
  const preset = cooling.preset === undefined ? undefined : coolingPresets[cooling.preset];
  return cooling.capture?.kind ?? preset?.capture.kind ?? 'room-air';
}
