import type { ClimateSummary } from '../../../models/weather/climateSummary.ts';
import { figure } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

/** A weather file with its figures. */
export interface WeatherOfFile extends ClimateSummary {
  readonly file: string;
}

/**
 * Weather files compared, and below the findings of each.
 *
 * @param weathers - in the order in which they were named
 * @param width - columns to wrap to
 */
export function weatherTable(weathers: readonly WeatherOfFile[], width: number): string[] {
  const heading = [
    'City',
    'Hours',
    'Dry bulb °C',
    'Dew point °C',
    'Wet bulb °C',
    'Dry 0.4 % °C',
    'Dry 99.6 % °C',
    'Wet 0.4 % °C',
    'Design dry / wet °C',
    'Findings',
  ];
  return [
    ...table([heading, ...weathers.map(cells)]),
    ...weathers.flatMap(({ city, file, findings }) =>
      findings.length === 0
        ? []
        : [
            '',
            `${city} (${file})`,
            ...findings.flatMap(({ severity, code, message }) => [
              `  ${severity.padEnd(9)}${code}`,
              ...wrap(message, { width, indent: ' '.repeat(11) }),
            ]),
          ],
    ),
  ];
}

function cells(weather: WeatherOfFile): string[] {
  const { design } = weather;
  const temperature = (value_C: number | undefined): string => figure(value_C, [1, 1]);
  return [
    cut(weather.city, 32),
    figure(weather.hours, [0, 0]),
    temperature(weather.dryBulbMean_C),
    temperature(weather.dewPointMean_C),
    temperature(weather.wetBulbMean_C),
    temperature(weather.dryBulb_0p4_C),
    temperature(weather.dryBulb_99p6_C),
    temperature(weather.wetBulb_0p4_C),
    `${temperature(design.dryBulb_0p4_C)} / ${temperature(design.wetBulb_0p4_C)}`,
    figure(weather.findings.length, [0, 0]),
  ];
}
