import type { JSX } from 'preact';
import type { PlantReport } from '../../../../models/report/plantSchema.ts';
import { figureText, percentFigure, scaledFigure } from '../../../../models/present/format/figure.ts';
import { heatFigure, measureFigure, measureText } from '../../../../models/present/format/measure.ts';
import { fixed } from '../../../../models/present/format/number.ts';
import { countText } from '../../../../models/units/text.ts';
import { displayUnits } from '../../../state/displayUnits.ts';

interface PlantFactsProps {
  readonly plant: PlantReport;
}

type Row = readonly [term: string, value: string];

const degrees = (value_C: number): string => measureText(value_C, '°C', displayUnits.value, { decimals: 1 });
/** A range of temperatures, whose lower end is a whole number. */
const range = (least_C: number, most_C: number): string => {
  const { text } = measureFigure(least_C, '°C', displayUnits.value, { decimals: 0 });
  return `${text} to ${degrees(most_C)}`;
};
const minutes = (value_s: number | null): string =>
  value_s === null ? '–' : value_s < 600 ? `${fixed(value_s, 0)} s` : `${fixed(value_s / 60, 0)} min`;

/** The year of the devices and the plant: inlet temperatures, free cooling, unmet and exported heat, ride-through time. */
export function PlantFacts({ plant }: PlantFactsProps): JSX.Element {
  const { climate } = plant;
  return (
    <section class="card" aria-labelledby="plant-facts-title">
      <div class="card-head">
        <h2 id="plant-facts-title">Operation</h2>
        <p class="card-hint">
          {climate.name}, mean {degrees(climate.dryBulbMean_C)} dry and {degrees(climate.wetBulbMean_C)} wet
          bulb
        </p>
      </div>
      <dl class="facts plant-facts">
        {[...inletRows(plant), ...coolingRows(plant), ...exportRows(plant), ...rideThroughRows(plant)].map(
          ([term, value]) => (
            <div key={term} class="fact">
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function inletRows({ inlet }: PlantReport): Row[] {
  return [
    ['IT inlet temperature', degrees(inlet.inlet_C)],
    [`Recommended, class ${inlet.airClass}`, range(inlet.recommendedMin_C, inlet.recommendedMax_C)],
    ['Allowable', range(inlet.allowableMin_C, inlet.allowableMax_C)],
    ['Outside recommended', countText(inlet.outsideRecommendedHourCount, 'hour')],
    ['Outside allowable', countText(inlet.outsideAllowableHourCount, 'hour')],
  ];
}

function coolingRows(plant: PlantReport): Row[] {
  return [
    ['Free-cooling share of heat', figureText(percentFigure(plant.freeCoolingFraction))],
    ['Free-cooling hours', countText(plant.freeCoolingHourCount, 'hour')],
    [
      'Unmet heat',
      plant.unmetHourCount === 0
        ? 'none'
        : `${figureText(scaledFigure('energy', plant.unmetHeat_kWh))} in ${countText(plant.unmetHourCount, 'hour')}`,
    ],
  ];
}

function exportRows({ exportedHeat_kWh, exportPeak_kW, exportSupply_C, erf }: PlantReport): Row[] {
  if (exportSupply_C === null) return [];
  return [
    ['Heat exported', figureText(scaledFigure('energy', exportedHeat_kWh))],
    ['Operating peak of heat export', figureText(heatFigure(exportPeak_kW, displayUnits.value))],
    ['Heat-network supply temperature', degrees(exportSupply_C)],
    ['ERF', erf === null ? '–' : fixed(erf, 3)],
  ];
}

function rideThroughRows({ rideThrough }: PlantReport): Row[] {
  const { chillersOff_s, pumpsOff_s, restart_s } = rideThrough;
  if (chillersOff_s === null && pumpsOff_s === null) return [];
  return [
    ['Ride-through time, chillers off', minutes(chillersOff_s)],
    ['Ride-through time, pumps off', minutes(pumpsOff_s)],
    ['Chiller restart time', minutes(restart_s)],
  ];
}
