import type { AirflowReport } from '../../../report/airflow/airflowSchema.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { measureText } from '../../format/measure.ts';
import type { Scene } from '../floorItem.ts';
import type { Overlay, OverlayValue } from '../overlay.ts';

/** The choice of the floor page that shows the inlet temperatures of a hall. */
export const inletOverlayChoice = { value: 'inlet', label: 'Inlet temperature' } as const;

/** The temperatures at both ends of a colour scale. */
export interface InletScale {
  readonly low_C: number;
  readonly high_C: number;
}

/** The scale begins at least this far below the highest recommended temperature. */
const MIN_SPAN_K = 5;

/** From the supply temperature to the highest allowable one; from below the recommended one if the supply is as warm as that. */
export const inletScale = (
  report: Pick<AirflowReport, 'supply_C' | 'recommendedMax_C' | 'allowableMax_C'>,
): InletScale => ({
  low_C: Math.min(report.supply_C, report.recommendedMax_C - MIN_SPAN_K),
  high_C: report.allowableMax_C,
});

/** Where a temperature is on a scale: 0 at its low end, 1 at its high end, above 1 beyond. */
export const shareOfScale = (temperature_C: number, { low_C, high_C }: InletScale): number =>
  Math.max(0, (temperature_C - low_C) / (high_C - low_C));

/** A temperature to a tenth, in the shown unit. */
export const inletText = (temperature_C: number, units: DisplayUnits): string =>
  measureText(temperature_C, '°C', units, { decimals: 1 });

const notComputed: OverlayValue = { value: null, text: '–' };

/**
 * The highest inlet temperature of each rack of a hall.
 *
 * @param report - of this hall; null before the first answer: nothing is then known of any rack
 */
export function inletOverlay(scene: Scene, report: AirflowReport | null, units: DisplayUnits): Overlay {
  const values = new Map<string, OverlayValue>();
  for (const { key, rackId } of scene.items) if (rackId !== undefined) values.set(key, notComputed);
  const title = inletOverlayChoice.label;
  if (report === null) {
    return {
      title,
      scale: 'limit',
      values,
      legend: { from: '–', middle: '', to: '–', unknown: 'not computed' },
    };
  }
  const scale = inletScale(report);
  for (const { key, highest_C } of report.racks) {
    if (values.has(key)) {
      values.set(key, { value: shareOfScale(highest_C, scale), text: inletText(highest_C, units) });
    }
  }
  return {
    title,
    scale: 'limit',
    values,
    legend: {
      from: inletText(scale.low_C, units),
      middle: '',
      to: `${inletText(scale.high_C, units)} allowable`,
      unknown: 'not computed',
      mark: {
        share: shareOfScale(report.recommendedMax_C, scale),
        text: `${inletText(report.recommendedMax_C, units)} recommended`,
      },
    },
  };
}
