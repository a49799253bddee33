import { finding, type Finding } from '../../problems/Finding.ts';
import type { Note } from '../chainInputs.ts';
import type { TotalLoad } from './apparentPower.ts';
import { likeUnits, shortFinding, type LikeUnits } from './likeUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';
import { batteryEnergy_kWh } from './upsBattery.ts';

type AskedUps = NonNullable<PlantSizingRequest['ups']>;
type PlannedUps = NonNullable<ElectricalPlant['ups']>;

/** What goes into a UPS and comes out of it at the peak. */
export interface UpsLoad {
  readonly output: TotalLoad;
  readonly input: TotalLoad;
}

/** Sizes the modules of a UPS and its battery, where one is asked for. */
export function planUps(
  asked: AskedUps | undefined,
  { output, input }: UpsLoad,
  note: Note,
): { ups: PlannedUps | null; findings: readonly Finding[] } {
  if (asked === undefined) return { ups: null, findings: [] };
  const redundancy = note(
    { stated: asked.redundancy, ...sizingDefaults.redundancy },
    { path: 'ups.redundancy', label: 'UPS: redundancy', basis: 'beyond the modules that carry the load' },
  );
  const units = likeUnits(output.total_kW, {
    unitRating: asked.unitRating_kW,
    requiredCount: asked.requiredCount,
    redundancy,
  });
  const unitRating_kW = asked.unitRating_kW ?? units.unitNeeded;
  const { requiredCount, installedCount } = units;
  const powerFactor = output.total_kVA > 0 ? output.total_kW / output.total_kVA : 1;
  // Without a stated loss the efficiency is not 1 but unknown.
  const efficiency = input.total_kW > output.total_kW ? output.total_kW / input.total_kW : null;
  const battery = planBattery(asked, { output_kW: output.total_kW, efficiency, units }, note);
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
  asked: AskedUps,
  load: { readonly output_kW: number; readonly efficiency: number | null; readonly units: LikeUnits },
  note: Note,
): PlannedUps['battery'] {
  const { batteryRuntime_min: runtime_min } = asked;
  if (runtime_min === undefined) return null;
  const ageingRatio = note(
    { stated: asked.ageingRatio, ...sizingDefaults.ageingRatio },
    { path: 'ups.ageingRatio', label: 'Battery: ageing', basis: 'new capacity over that at the end of life' },
  );
  const inverterEfficiency = note(
    {
      stated: asked.inverterEfficiency,
      value: load.efficiency ?? 1,
      source:
        load.efficiency === null
          ? 'no loss of the UPS is stated, and none is counted'
          : 'the UPS at this load, its rectifier included: on the safe side',
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
  const message = 'No time on battery is stated, so the battery of the UPS is not sized.';
  return finding('battery-not-sized', 'ups.batteryRuntime_min', message);
}
