import type { JSX } from 'preact';
import { axisPoints, pointText } from '../../../../models/present/figures/studies/axisPoints.ts';
import { shownInRows } from '../../../../models/present/figures/studies/keptFigure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { showOtherwise } from '../state/studies.ts';
import type { ShownResult } from './ShownResult.ts';

interface FixedPointsProps extends ShownResult {
  /** Places of the axes that are chosen here. */
  readonly axes: readonly number[];
  /** Whether all points of an axis can be taken together. */
  readonly hasAll: boolean;
}

const ALL = 'all';

/** The point of each axis that a chart is restricted to. */
export function FixedPoints({ result, view, axes, hasAll }: FixedPointsProps): JSX.Element {
  const { description, rows } = result;
  const shown = shownInRows(rows, displayUnits.value);
  return (
    <>
      {axes.map((place) => {
        const axis = description.axes[place];
        if (axis === undefined) return null;
        const points = axisPoints(axis, shown);
        const choices = axis.points.map((_, point) => ({
          value: String(point),
          label: pointText(points, point),
        }));
        const fixed = view.fixed.get(place);
        return (
          <SelectBox
            key={place}
            id={`study-fixed-${String(place)}`}
            label={axis.label}
            choices={hasAll ? [{ value: ALL, label: `All ${String(choices.length)}` }, ...choices] : choices}
            value={fixed === undefined ? (hasAll ? ALL : '0') : String(fixed)}
            onChoose={(value) => {
              const others = [...view.fixed].filter(([axisPlace]) => axisPlace !== place);
              const next = value === ALL ? others : [...others, [place, Number(value)] as const];
              showOtherwise({ fixed: Object.fromEntries(next) });
            }}
          />
        );
      })}
    </>
  );
}
