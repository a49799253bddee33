import { finding, type Finding } from '../../problems/Finding.ts';
import type { Note } from '../chainInputs.ts';
import type { TotalLoad } from './apparentPower.ts';
import { identicalUnits, shortFinding, type IdenticalUnits } from './identicalUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';
import { batteryEnergy_kWh } from './upsBattery.ts';

type RequestedUps = NonNullable<PlantSizingRequest['ups']>;
type PlannedUps = NonNullable<ElectricalPlant['ups']>;

/** Input and output of a UPS at the design peak. */
export interface UpsLoad {
  readonly output: TotalLoad;
  readonly input: TotalLoad;
}

/** Sizes the modules of a UPS and its battery, if requested. */
export function planUps(
  requested: RequestedUps | undefined,
  { output, input }: UpsLoad,
  note: Note,
): { ups: PlannedUps | null; findings: readonly Finding[] } {
  if (requested === undefined) return { ups: null, findings: [] };
  const redundancy = note(
    { stated: requested.redundancy, ...sizingDefaults.redundancy },
    { path: 'ups.redundancy', label: 'UPS: redundancy', basis: 'in addition to the required modules' },
  );
  const units = identicalUnits(output.total_kW, {
    unitRating: requested.unitRating_kW,
    requiredCount: requested.requiredCount,
    redundancy,
  });
  const unitRating_kW = requested.unitRating_kW ?? units.unitNeeded;
  const { requiredCount, installedCount } = units;
  const powerFactor = output.total_kVA > 0 ? output.total_kW / output.total_kVA : 1;
  // Without a stated loss the efficiency is unknown, not 1.
  const efficiency = input.total_kW > output.total_kW ? output.total_kW / input.total_kW : null;
  const battery = planBattery(requested, { output_kW: output.total_kW, efficiency, units }, note);
  const ups: PlannedUps = {
    output_kW: output.total_kW,
    output_kVA: output.total_kVA,
    input_kW: input.total_kW,
    input_kVA: input.total_kVA,
    unitRating_kW,
    unitRating_kVA: unitRating_kW / powerFactor,
    requiredCount,
    installedCount,
    loadFraction: unitRating_kW > 0 ? output.total_kW / (installedCount * unitRating_kW) : null,
    efficiency,
    battery,
  };
  const isShort = shortFinding(
    'ups.unitRating_kW',
    { name: 'UPS', load: output.total_kW, unit: 'kW' },
    { requiredCount, unitRating: unitRating_kW },
  );
  return { ups, findings: [...isShort, ...(battery === null ? [withoutBattery()] : [])] };
}

function planBattery(
  requested: RequestedUps,
  load: { readonly output_kW: number; readonly efficiency: number | null; readonly units: IdenticalUnits },
  note: Note,
): PlannedUps['battery'] {
  const { batteryRuntime_min: runtime_min } = requested;
  if (runtime_min === undefined) return null;
  const ageingRatio = note(
    { stated: requested.ageingRatio, ...sizingDefaults.ageingRatio },
    {
      path: 'ups.ageingRatio',
      label: 'Battery ageing factor',
      basis: 'beginning-of-life over end-of-life capacity',
    },
  );
  const inverterEfficiency = note(
    {
      stated: requested.inverterEfficiency,
      value: load.efficiency ?? 1,
      source:
        load.efficiency === null
          ? 'no UPS loss is stated, so none is included'
          : 'the UPS at this load, its rectifier included: conservative',
    },
    { path: 'ups.inverterEfficiency', label: 'Inverter efficiency', basis: 'battery to output' },
  );
  const energy_kWh = batteryEnergy_kWh({
    output_kW: load.output_kW,
    runtime_min,
    inverterEfficiency,
    ageingRatio,
  });
  return { runtime_min, energy_kWh, unitEnergy_kWh: energy_kWh / load.units.requiredCount };
}

function withoutBattery(): Finding {
  const message = 'No battery autonomy is stated, so the battery of the UPS is not sized.';
  return finding('battery-not-sized', 'ups.batteryRuntime_min', message);
}
