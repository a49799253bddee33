import type { JSX } from 'preact';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import { countFigure } from '../../../models/present/format/count.ts';
import {
  moneyFigure,
  NOT_KNOWN,
  ratioFigure,
  scaledFigure,
  type Figure,
} from '../../../models/present/format/figure.ts';
import { measureFigure } from '../../../models/present/format/measure.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import type { Review } from '../../../models/report/reviewOptions.ts';
import { displayUnits } from '../../state/displayUnits.ts';

interface ProposedFiguresProps {
  readonly rackCount: number;
  readonly review: Review;
  readonly plan: Plan;
}

/** The figures of a proposed hall, with one line for each of its options. */
export function ProposedFigures({ rackCount, review, plan }: ProposedFiguresProps): JSX.Element {
  const { report } = review;
  const first = report?.options[0];
  return (
    <>
      <dl class="new-figures">
        <Figured label="Racks" figure={countFigure(rackCount)} />
        {first !== undefined && (
          <Figured label="IT design peak" figure={scaledFigure('power', first.peak.designIt_kW)} />
        )}
        <Figured label="Room" figure={roomFigure(plan)} />
      </dl>
      {report !== null && <OptionFigures report={report} />}
    </>
  );
}

interface FiguredProps {
  readonly label: string;
  readonly figure: Figure;
}

function Figured({ label, figure: { text, unit } }: FiguredProps): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span class="figure-value">{text}</span> <span class="figure-unit">{unit}</span>
      </dd>
    </div>
  );
}

function roomFigure({ halls }: Plan): Figure {
  const outline = Object.values(halls)[0]?.room?.outline ?? [];
  const side = (axis: 'x_mm' | 'y_mm'): Figure => {
    const all = outline.map((corner) => corner[axis]);
    const length_m = (Math.max(...all) - Math.min(...all)) / 1000;
    return measureFigure(length_m, 'm', displayUnits.value, { decimals: 1 });
  };
  if (outline.length === 0) return NOT_KNOWN;
  const [width, depth] = [side('x_mm'), side('y_mm')];
  const text = `${width.text} × ${depth.text}`;
  return { text, unit: width.unit, exact: `${text} ${width.unit}` };
}

interface OptionFiguresProps {
  readonly report: Report;
}

function OptionFigures({ report: { options, currency } }: OptionFiguresProps): JSX.Element {
  return (
    <table class="new-options">
      <thead>
        <tr>
          <th scope="col">A year</th>
          <th scope="col" class="number">
            PUE
          </th>
          <th scope="col" class="number">
            Energy
          </th>
          <th scope="col" class="number">
            Electricity
          </th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ id, name, annual }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td class="number">{ratioFigure(annual.pue).text}</td>
            <td class="number">{withUnit(scaledFigure('energy', annual.facilityEnergy_kWh))}</td>
            <td class="number">{withUnit(moneyFigure(annual.electricityCost, currency))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const withUnit = ({ text, unit }: Figure): string => `${text} ${unit}`;
