import { displayUnits } from '../../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { EnergyParts, PlantReport } from '../../../../models/report/plantSchema.ts';
import type { OptionReport } from '../../../../models/report/reportSchema.ts';
import { energyPartLabels } from '../../../../models/present/figures/partGroups.ts';
import { figureText, percentFigure } from '../../../../models/present/format/figure.ts';
import { column, scaleFor } from '../../../../models/present/format/scale.ts';
import { monthNames } from '../../../../models/present/format/word.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { CsvButton } from '../../CsvButton.tsx';

interface EnergyPartsTableProps {
  readonly option: OptionReport;
  readonly plant: PlantReport;
}

const WATER_ROWS = [
  ['evaporation_L', 'Evaporation'],
  ['blowdown_L', 'Blowdown'],
  ['drift_L', 'Drift'],
  ['adiabaticWater_L', 'Evaporative cooling'],
  ['humidification_L', 'Humidification'],
] as const;

/** Annual and monthly energy and water by part: the data of the charts. */
export function EnergyPartsTable({ option, plant }: EnergyPartsTableProps): JSX.Element {
  const { energy, water, monthly } = plant;
  const names = (Object.keys(energyPartLabels) as (keyof EnergyParts)[]).filter((name) => energy[name] > 0);
  const waters = WATER_ROWS.filter(([name]) => water[name] > 0);
  const energyScale = scaleFor('energy', [option.annual.facilityEnergy_kWh / 12]);
  const waterScale = scaleFor('water', [plant.water_L / 12], displayUnits.value);
  return (
    <section class="card" aria-labelledby="parts-title">
      <div class="card-head">
        <h2 id="parts-title">Energy and water by part</h2>
        <p class="card-hint">
          {option.name}; energy in {energyScale.symbol}
          {waters.length > 0 && `, water in ${waterScale.symbol}`}
        </p>
        <CsvButton table="energy-by-part" of="Energy by part" />
      </div>
      <ScrollBox label={`Energy and water of ${option.name} by part`}>
        <table class="figures-table parts-table">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" class="number">
                Year
              </th>
              <th scope="col" class="number">
                Share
              </th>
              {monthNames.map((month) => (
                <th key={month} scope="col" class="number">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const [year, ...months] = column(
                [energy[name], ...monthly.map((month) => month.energy[name])],
                energyScale,
              );
              const share = energy[name] / option.annual.facilityEnergy_kWh;
              return (
                <PartRow
                  key={name}
                  label={energyPartLabels[name]}
                  year={year}
                  share={figureText(percentFigure(share))}
                  months={months}
                />
              );
            })}
          </tbody>
          <tbody>
            {waters.map(([name, label]) => {
              const [year, ...months] = column(
                [water[name], ...monthly.map((month) => month.water[name])],
                waterScale,
              );
              const share = figureText(percentFigure(water[name] / plant.water_L));
              return (
                <PartRow key={name} label={`Water: ${label}`} year={year} share={share} months={months} />
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

interface PartRowProps {
  readonly label: string;
  readonly year: string | undefined;
  readonly share: string;
  readonly months: readonly string[];
}

function PartRow({ label, year, share, months }: PartRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="number">{year}</td>
      <td class="number">{share}</td>
      {months.map((month, index) => (
        <td key={index} class="number">
          {month}
        </td>
      ))}
    </tr>
  );
}
