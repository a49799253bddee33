import type { JSX } from 'preact';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { measureText } from '../../../models/present/format/measure.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { exact } from '../../../models/present/format/number.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { ageClass, rackAge } from '../../state/numbersAge.ts';
import { figuresByRack } from './figuresByRack.ts';

interface RackFiguresCellProps {
  readonly rackId: string;
}

/** The sizing load of one rack and its used rack units. */
export function RackFiguresCell({ rackId }: RackFiguresCellProps): JSX.Element {
  const rack = figuresByRack.value.get(rackId);
  if (rack === undefined) {
    return (
      <span class="rack-figures is-unknown">
        –<span class="sr-only">not known</span>
      </span>
    );
  }
  const { sizing_kW, used_U, height_U, typical_kW, idle_kW, floorWeight_kg } = rack;
  const weight =
    floorWeight_kg === null ? 'not known' : measureText(floorWeight_kg, 'kg', displayUnits.value);
  const basis = [
    'Sizing load per rack: maximum, or nameplate if no maximum is known.',
    `Typical ${figureText(scaledFigure('power', typical_kW))}, idle ${figureText(scaledFigure('power', idle_kW))}. Installed weight: ${weight}.`,
  ];
  const share = height_U > 0 ? Math.min(1, used_U / height_U) : 0;
  return (
    <span class={`rack-figures ${ageClass[rackAge.value]}`}>
      <FigureView figure={scaledFigure('power', sizing_kW)} basis={basis} />
      <span class="rack-units">
        {exact(used_U)} of {exact(height_U)} U
        {rackAge.value === 'old' && <span class="sr-only">, before the last change</span>}
      </span>
      <span class="meter" aria-hidden="true">
        <span class="meter-fill" style={{ width: `${String(share * 100)}%` }} />
      </span>
    </span>
  );
}
