import { coolingYear, hoursOf, type CoolingStudy } from '../../models/study/coolingStudy.ts';
import { presetSite } from '../../models/study/presetSite.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import type { Places } from './fieldRows.ts';
import type { Row } from './Row.ts';

const PRESET = 'direct-to-chip-w32-dry';
const SOURCE = 'independent hourly optimum of fans and chillers';
const TOLERANCE = 0.01;

/** An independent optimum: PUE of the year, and of its peak hour. */
const optima = [
  { loadFraction: 0.5, load: 'half load', pue: 1.135, peak: 1.278 },
  { loadFraction: 0.3, load: '30 % load', pue: 1.169, peak: 1.313 },
] as const;

/** Fan speeds of dry coolers against an independent optimum, in Phoenix with water of 32 °C. */
export function dryCoolerRows(places: Places): Row[] {
  const place = places['phoenix-az'];
  if (place === undefined) throw new Error('no climate phoenix-az');
  const climate = catalogueClimate(place);
  return optima.flatMap(({ loadFraction, load, pue, peak }) => {
    const study: CoolingStudy = {
      climate,
      it_kW: 1000,
      loadFraction,
      designBasis: { kind: 'extreme-20-year' },
    };
    const hours = hoursOf(presetSite(PRESET, study), study);
    const ours = hours.facilityLoad_kW.map((power_kW, hour) => power_kW / (hours.itLoad_kW[hour] ?? 0));
    return [
      row(`${PRESET}, Phoenix, ${load}: PUE`, pue, coolingYear(PRESET, study).pue ?? Number.NaN),
      row(`same, peak hour`, peak, Math.max(...ours)),
    ];
  });
}

const row = (what: string, theirs: number, ours: number): Row => ({
  what,
  source: SOURCE,
  theirs: theirs.toFixed(3),
  ours: ours.toFixed(3),
  tolerance: String(TOLERANCE),
  isMet: Math.abs(ours - theirs) <= TOLERANCE,
});
