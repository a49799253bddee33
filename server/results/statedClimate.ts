import type { Finding } from '../../models/problems/Finding.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import type { StatedClimate } from '../../models/weather/climateSchema.ts';
import { readNormals } from '../../models/weather/readNormals.ts';
import type { WeatherInput } from './readWeatherArgument.ts';

/** Weather in the form of a plan, and its findings. */
export interface WeatherForPlan {
  readonly stated: StatedClimate;
  /** Findings of reading the file; those that the check of the plan repeats are omitted. */
  readonly findings: readonly Finding[];
}

/**
 * Weather of a command line in the form of a plan. Hours are rounded to 0.1 °C and 10 Pa, as weather files print them.
 */
export function statedClimate(weather: WeatherInput): WeatherForPlan {
  if (weather.kind === 'row') return { stated: { kind: 'catalogue', id: weather.row.id }, findings: [] };
  const { climate, text } = weather;
  if (climate.kind === 'normals') {
    const { name, elevation_m, source } = climate;
    return {
      stated: { kind: 'normals', name, elevation_m, source, months: readNormals(text) },
      findings: [],
    };
  }
  // Design values that were derived from the hours are derived again when the plan is computed, with their finding.
  const isPublished = climate.findings.every(({ code }) => code !== 'design-from-one-year');
  const isPartlyPublished = climate.design.source.includes(';');
  const keepsDesign = isPublished || isPartlyPublished;
  return {
    stated: hourlyClimate(climate, keepsDesign),
    findings: climate.findings.filter(({ code }) => keepsDesign || code !== 'design-from-one-year'),
  };
}

function hourlyClimate(climate: Climate, keepsDesign: boolean): StatedClimate {
  const { name, country, region, utcOffset_h, latitude_deg, longitude_deg, elevation_m } = climate;
  const { source, design, year } = climate;
  return {
    kind: 'hourly',
    name: name.slice(0, 200),
    ...(country === undefined || country.length < 2 ? {} : { country: country.slice(0, 100) }),
    ...(region === undefined ? {} : { region }),
    ...(utcOffset_h === undefined ? {} : { utcOffset_h }),
    ...(latitude_deg === undefined ? {} : { latitude_deg }),
    ...(longitude_deg === undefined ? {} : { longitude_deg }),
    elevation_m,
    source: source.slice(0, 500),
    ...(keepsDesign ? { design: { ...design, source: design.source.slice(0, 500) } } : {}),
    dryBulb_C: Array.from(year.dryBulb_C, tenth),
    dewPoint_C: Array.from(year.dewPoint_C, tenth),
    pressure_Pa: Array.from(year.pressure_Pa, ten),
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const ten = (value: number): number => Math.round(value / 10) * 10;
