import { inShownUnits } from '../../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import type { PlantReport } from '../../../../models/report/plantSchema.ts';
import { figureText, ratioFigure, scaledFigure } from '../../../../models/present/format/figure.ts';
import { heatFigure, measureText } from '../../../../models/present/format/measure.ts';
import { designBasisLabels } from '../../../../models/present/words/designBasisLabels.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { CsvButton } from '../../CsvButton.tsx';

interface DesignHoursTableProps {
  readonly name: string;
  readonly plant: PlantReport;
}

/** The two design hours of the plant at its rated load, and the unmet heat at N-1. */
export function DesignHoursTable({ name, plant }: DesignHoursTableProps): JSX.Element {
  const rows = [
    ['Highest dry bulb', plant.hottest],
    ['Highest wet bulb', plant.mostHumid],
  ] as const;
  const power = (value_kW: number): string => figureText(scaledFigure('power', value_kW));
  const units = displayUnits.value;
  const degrees = (value_C: number): string => measureText(value_C, '°C', units, { decimals: 1 });
  const unmet = (value_kW: number): string =>
    value_kW === 0 ? 'none' : figureText(heatFigure(value_kW, units));
  return (
    <section class="card" aria-labelledby="design-hours-title">
      <div class="card-head">
        <h2 id="design-hours-title">Design hours</h2>
        <p class="card-hint">
          {name}, at the rated load; design values: {inShownUnits(plant.climate.designSource)}
        </p>
        <CsvButton table="design-hours" of="Design hours" />
      </div>
      <ScrollBox label={`Design hours of ${name}`}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">Design hour</th>
              {[
                'Dry bulb',
                'Wet bulb',
                'IT',
                'Cooling',
                'Utility',
                'PUE',
                'Unmet heat',
                'Unmet heat at N-1',
              ].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, hour]) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  <span class="row-detail">{designBasisLabels[hour.basis]}</span>
                </th>
                <td class="number">{degrees(hour.dryBulb_C)}</td>
                <td class="number">{degrees(hour.wetBulb_C)}</td>
                <td class="number">{power(hour.it_kW)}</td>
                <td class="number">{power(hour.cooling_kW)}</td>
                <td class="number">{power(hour.facility_kW)}</td>
                <td class="number">{figureText(ratioFigure(hour.pue))}</td>
                <td class="number">{unmet(hour.unmet_kW)}</td>
                <td class="number">{unmet(hour.unitOutUnmet_kW)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
