import { displayUnits } from '../state/displayUnits.ts';
import type { JSX } from 'preact';
import { significant } from '../../models/present/format/number.ts';
import type { ChosenPlace } from '../../models/plan/prepare/chosenPlaceSchema.ts';
import { listText } from '../../models/units/text.ts';
import { measureText } from '../../models/present/format/measure.ts';
import { heightText } from '../../models/present/words/heightText.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { WeatherStations } from './WeatherStations.tsx';

/** What follows from a chosen city, what no table tells, the findings of its climate, and its weather stations. */
export function PlaceFacts({ place }: { readonly place: ChosenPlace }): JSX.Element {
  return (
    <div class="place-facts">
      <dl class="facts" aria-label={`What follows from ${place.name}`}>
        {factsOf(place).map(([term, value]) => (
          <div key={term} class="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="field-note">
        In no table: {listText(place.unknown.map((part) => unknownNames[part]))}. Cities: GeoNames, CC BY 4.0.
      </p>
      {place.findings.length > 0 && (
        <ul class="finding-lines">
          {place.findings.map(({ code, severity, message }) => (
            <li key={code}>
              <SeverityMark severity={severity} />
              <p>{message} Use the weather file of a near station.</p>
            </li>
          ))}
        </ul>
      )}
      <WeatherStations site={place} />
    </div>
  );
}

const unknownNames: Readonly<Record<ChosenPlace['unknown'][number], string>> = {
  elevation: 'the elevation',
  currency: 'the currency',
  grid: 'the grid',
  price: 'the electricity price',
  climate: 'a climate',
  utility: 'the utility',
};

type Fact = readonly [term: string, value: string];

function factsOf(place: ChosenPlace): Fact[] {
  const { elevation_m, currency, grid, price, climate } = place;
  return [
    ['Country', place.countryName],
    ['Time zone', place.timeZone],
    ...(elevation_m === undefined
      ? []
      : [['Elevation', measureText(elevation_m, 'm', displayUnits.value, { decimals: 0 })] as const]),
    ...(currency === undefined ? [] : [['Currency', currency] as const]),
    ...(grid === undefined ? [] : [['Grid', grid.name] as const]),
    ...(price === undefined
      ? []
      : [
          [
            'Electricity price',
            `${significant(price.energyPrice_per_kWh)} ${price.currency}/kWh, ${price.name}`,
          ] as const,
        ]),
    ...(climate === undefined
      ? []
      : [
          [
            'Climate',
            `${climate.name}, ${awayText(climate.distance_km, climate.heightDifference_m)}`,
          ] as const,
        ]),
  ];
}

/** Distance and height of weather as seen from a site: "4 km away, 2 m lower". */
function awayText(distance_km: number, heightDifference_m: number | undefined): string {
  const units = displayUnits.value;
  const away = `${measureText(distance_km, 'km', units, { decimals: 0 })} away`;
  return heightDifference_m === undefined ? away : `${away}, ${heightText(heightDifference_m, units)}`;
}
