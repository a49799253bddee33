import type { AirflowReport } from '../../../report/airflow/airflowSchema.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { fixed } from '../../format/number.ts';
import type { RackFact } from '../rackFacts.ts';
import { inletText } from './inletOverlay.ts';

/** Share as a whole percentage. */
export const wholePercent = (share: number): string => `${fixed(share * 100, 0)} %`;

/**
 * The air at the inlet of a placed rack in words; none if it was not computed.
 *
 * @param key - of the rack on the floor
 */
export function inletFacts(report: AirflowReport, key: string, units: DisplayUnits): RackFact[] {
  const rack = report.racks.find((each) => each.key === key);
  if (rack === undefined) return [];
  const fact = (label: string, value_C: number): RackFact => ({ label, value: inletText(value_C, units) });
  return [
    fact('Inlet, top', rack.top_C),
    fact('Inlet, middle', rack.middle_C),
    fact('Inlet, bottom', rack.bottom_C),
    fact('Mean inlet', rack.mean_C),
    ...(rack.band === null
      ? []
      : [
          {
            label: 'Highest, band',
            value: `${inletText(rack.band.low_C, units)} to ${inletText(rack.band.high_C, units)}`,
          },
        ]),
    { label: 'Capture index', value: wholePercent(rack.captureFraction) },
    { label: 'Answer', value: report.isSettled ? 'settled' : 'instant' },
  ];
}

/** One figure of the air of a hall. */
export interface AirFigure {
  readonly label: string;
  readonly value: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
}

/** The figures of a whole hall; a dash for what is not known. */
export function airFigures(report: AirflowReport | null): AirFigure[] {
  const of = (value: number | null | undefined, text: (known: number) => string): string =>
    value === null || value === undefined || Number.isNaN(value) ? '–' : text(value);
  return [
    {
      label: 'Supply ratio',
      value: of(report?.supplyRatio, (ratio) => fixed(ratio, 2)),
      meaning:
        'Airflow of the cooling units over the airflow of the racks; below 1, racks breathe their own warm air.',
    },
    {
      label: 'RCI',
      value: of(report?.rciHighFraction, wholePercent),
      meaning: 'Rack cooling index: 100 % if no inlet is above the recommended temperature.',
    },
    {
      label: 'SHI',
      value: of(report?.supplyHeatFraction, (index) => fixed(index, 2)),
      meaning:
        'Supply heat index: the share of the heat that the air takes up before it reaches the inlets; 0 is ideal.',
    },
  ];
}
