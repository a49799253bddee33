import type { Climate } from '../../models/weather/Climate.ts';
import { readWeather } from '../../models/weather/readWeather.ts';
import { weatherYear } from '../../models/weather/weatherYear.ts';

/** The climates of a CSV of monthly normals whose first column names the zone, read as the command line reads weather. */
export function readZones(text: string): Map<string, Climate> {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const ofZones = new Map<string, string[]>();
  for (const line of lines) {
    const zone = line.slice(0, line.indexOf(','));
    ofZones.set(zone, [...(ofZones.get(zone) ?? [header]), line]);
  }
  return new Map([...ofZones].map(([zone, rows]) => [zone, readWeather(rows.join('\n'), zone)]));
}

/** The same location with the annual mean of its weather in every hour. */
export function withoutSeasons(climate: Climate): Climate {
  const flat = (values: Float64Array): Float64Array => {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    return new Float64Array(values.length).fill(mean);
  };
  const { dryBulb_C, dewPoint_C, pressure_Pa } = climate.year;
  const year = weatherYear({
    dryBulb_C: flat(dryBulb_C),
    dewPoint_C: flat(dewPoint_C),
    pressure_Pa: flat(pressure_Pa),
  });
  return { ...climate, year };
}
