import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { presetIds } from '../../models/study/coolingStudy.ts';
import { csvLines } from './csvLines.ts';

/** Published figures of one kind of cooling system in one climate zone: the 5 % and 95 % quantiles of many sites. */
export interface Band {
  readonly zone: string;
  /** Number of the system as published, 1 to 10. */
  readonly systemNumber: number;
  readonly preset: CoolingPresetId;
  readonly pueLow: number;
  readonly pueHigh: number;
  readonly wueLow_L_per_kWh: number;
  readonly wueHigh_L_per_kWh: number;
}

/**
 * The bands of a CSV with a row for each quantile. The first ten presets are the published systems, in their order.
 *
 * Source: Lei & Masanet 2022 (Resour. Conserv. Recycl. 182, 106323).
 */
export function readBands(text: string): Band[] {
  const lines = csvLines(text);
  const high = new Map(
    lines
      .filter((line) => line('quantile') === '95th')
      .map((line) => [`${line('zone')} ${line('case')}`, line]),
  );
  return lines
    .filter((line) => line('quantile') === '5th')
    .map((low) => {
      const systemNumber = Number(low('case'));
      const preset = presetIds[systemNumber - 1];
      const upper = high.get(`${low('zone')} ${low('case')}`);
      if (preset === undefined || upper === undefined)
        throw new Error(`no band of ${low('zone')} ${low('case')}`);
      return {
        zone: low('zone'),
        systemNumber,
        preset,
        pueLow: Number(low('pue')),
        pueHigh: Number(upper('pue')),
        wueLow_L_per_kWh: Number(low('wue_L_per_kWh')),
        wueHigh_L_per_kWh: Number(upper('wue_L_per_kWh')),
      };
    });
}
