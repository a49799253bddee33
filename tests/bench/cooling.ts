import type { Library } from '../../models/catalogue/Library.ts';
import type { ClimateRow } from '../../models/catalogue/climate.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { coolingStudy } from '../../models/study/coolingStudy.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { catalogueClimate } from '../../models/weather/climateOf.ts';
import { readWeather } from '../../models/weather/readWeather.ts';
import { calendarOf } from '../../models/series/calendar.ts';

const chicago = (library: Library): ClimateRow => {
  const row = library.climates['chicago-il'];
  if (row === undefined) throw new Error('the catalogue has no Chicago');
  return row;
};

/** A hall of 1 MW at half load with a large waterside economizer, in Chicago. */
export function economizerPlan(flagship: Plan): Plan {
  const { options, ...design } = flagship;
  if (options === undefined) throw new Error('the flagship plan has options');
  return parsePlan({
    ...design,
    site: { ...design.site, climate: { kind: 'catalogue', id: 'chicago-il' } },
    halls: { 'hall-1': { name: 'Hall', itCapacity_kW: 1001 } },
    racks: { 'rack-1': { ...design.racks['rack-1'], count: 22 } },
    power: { kind: 'chain', preset: 'large' },
    cooling: { kind: 'system', preset: 'large-waterside-economizer' },
    workload: { kind: 'constant', utilisationFraction: 0.5 },
  });
}

/** All presets in one city. */
export function allPresets(library: Library): () => unknown {
  const climate = catalogueClimate(chicago(library));
  const designBasis = { kind: 'extreme-20-year' } as const;
  return () => coolingStudy({ climate, it_kW: 1000, loadFraction: 0.5, designBasis });
}

/** Reading of a weather file, including its wet bulbs. */
export function newWeather(library: Library): () => unknown {
  const text = epwText(catalogueClimate(chicago(library)));
  return () => readWeather(text, 'bench');
}

/** A year in the format of a weather file: 35 fields per hour, of which four are read. */
function epwText({ year, name, elevation_m }: Climate): string {
  const { monthStarts } = calendarOf(2025);
  const lines = [
    `LOCATION,${name},IL,USA,made up,725300,41.98,-87.92,-6.0,${String(elevation_m)}`,
    'DESIGN CONDITIONS,0',
    'TYPICAL/EXTREME PERIODS,0',
    'GROUND TEMPERATURES,0',
    'HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0',
    'COMMENTS 1,',
    'COMMENTS 2,',
    'DATA PERIODS,1,1,Data,Sunday,1/1,12/31',
  ];
  for (let hour = 0; hour < 8760; hour += 1) {
    const month = monthStarts.findLastIndex((start, index) => index < 12 && start <= hour) + 1;
    const ofMonth = hour - (monthStarts[month - 1] ?? 0);
    const air = [
      (year.dryBulb_C[hour] ?? 0).toFixed(1),
      (year.dewPoint_C[hour] ?? 0).toFixed(1),
      '70',
      String(Math.round(year.pressure_Pa[hour] ?? 0)),
    ];
    const time = [2025, month, Math.floor(ofMonth / 24) + 1, (ofMonth % 24) + 1, 0];
    lines.push([...time, '?9', ...air, ...Array<string>(25).fill('0')].join(','));
  }
  return lines.join('\r\n');
}
