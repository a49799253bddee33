import { inletScale, inletText, shareOfScale } from '../../../../models/present/floor/air/inletOverlay.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { airReport } from '../airflow/airState.ts';
import { chosenLabel, shownRack } from './rackState.ts';

/** An inlet temperature of the selected rack. */
export interface InletMark {
  readonly name: 'top' | 'middle' | 'bottom';
  /** Share of the height of the rack. */
  readonly heightShare: number;
  readonly text: string;
  /** Of the scale of the overlay. */
  readonly share: number;
}

/** Where temperatures are computed: 0.15 m from the lower and the upper edge of a rack of 2 m, where sensors are usually put. */
const heights = { top: 0.925, middle: 0.5, bottom: 0.075 } as const;

/** The inlet temperatures of the rack that is selected on the floor; none if there is no answer, or not one rack. */
export function inletMarks(): InletMark[] {
  const report = airReport.value;
  const key = `${shownRack.value ?? ''}/${chosenLabel.value ?? ''}`;
  const rack = report?.racks.find((each) => each.key === key);
  if (report === null || rack === undefined) return [];
  const scale = inletScale(report);
  const { top_C, middle_C, bottom_C } = rack;
  return Object.entries({ top: top_C, middle: middle_C, bottom: bottom_C }).map(([name, value_C]) => {
    const at = name as InletMark['name'];
    return {
      name: at,
      heightShare: heights[at],
      text: inletText(value_C, displayUnits.value),
      share: shareOfScale(value_C, scale),
    };
  });
}

/** The same in words, for those who do not see the drawing. */
export const inletMarksText = (marks: readonly InletMark[]): string =>
  marks.length === 0 ? '' : `; inlet ${marks.map(({ name, text }) => `${name} ${text}`).join(', ')}`;
