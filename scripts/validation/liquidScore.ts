import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { coolingYear, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import type { Climate } from '../../models/weather/Climate.ts';

/** Heat to the air and annual PUE of a liquid-cooled system. */
export interface LiquidCell {
  readonly preset: CoolingPresetId;
  readonly place: string;
  /** Share of the hall's heat at the design hour that the air removes. */
  readonly airShare: number;
  readonly pue: number;
}

/** Documented figures of a liquid-cooled system. */
interface LiquidTarget {
  readonly preset: CoolingPresetId;
  /** Share of the devices' heat that the liquid does not remove. */
  readonly leastAirShare: number;
  /** The same with the losses and lighting of the hall. */
  readonly mostAirShare: number;
  readonly pueLow: number;
  readonly pueHigh: number;
  readonly source: string;
}

/** Maximum share of the hall's heat that losses of the power chain and lighting add to the air. */
const LOSSES = 0.06;

/** The systems with a documented share of heat to the air. */
export const liquidTargets: readonly LiquidTarget[] = [
  {
    preset: 'direct-to-chip-w32-dry',
    leastAirShare: 0.2,
    mostAirShare: 0.2 + LOSSES,
    pueLow: 1.09,
    pueHigh: 1.19,
    source: 'cold plates remove 70-80 % (HGX) to 85-90 % (NVL72); PUE 1.10-1.18, within 0.01',
  },
  {
    preset: 'direct-to-chip-w40-dry',
    leastAirShare: 0.055,
    mostAirShare: 0.055 + LOSSES,
    pueLow: 1.03,
    pueHigh: 1.13,
    source: 'cooling efficiency 0.945, ExaDigiT RAPS for Frontier; PUE 1.03-1.13',
  },
];

/** IT load of these systems, as a share of their rated IT load. */
const LOAD_FRACTION = 0.7;

/**
 * The liquid-cooled systems in several climates.
 *
 * @param changes - degrades the model, to show that the score detects it
 */
export function liquidCells(climates: readonly Climate[], changes?: CoolingStudy['changes']): LiquidCell[] {
  return liquidTargets.flatMap(({ preset }) =>
    climates.map((climate) => {
      const study: CoolingStudy = {
        climate,
        it_kW: 1000,
        loadFraction: LOAD_FRACTION,
        designBasis: { kind: 'annual-0p4' },
        changes: { redundancy: 'N', ...changes },
      };
      const { air, liquid } = presetSite(preset, study).site.system;
      const pue = coolingYear(preset, study).pue ?? Number.NaN;
      const airShare = air.design_kW / (air.design_kW + (liquid?.design_kW ?? 0));
      return { preset, place: climate.name, airShare, pue };
    }),
  );
}

/** The cells with a share of heat to the air or a PUE outside the documented range. */
export function liquidMisses(cells: readonly LiquidCell[]): LiquidCell[] {
  return cells.filter(({ preset, airShare, pue }) => {
    const target = liquidTargets.find((one) => one.preset === preset);
    if (target === undefined) return true;
    const { leastAirShare, mostAirShare, pueLow, pueHigh } = target;
    return !(airShare >= leastAirShare && airShare <= mostAirShare && pue >= pueLow && pue <= pueHigh);
  });
}
