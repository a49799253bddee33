import { measureText } from '../../../../models/present/format/measure.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import { fixed } from '../../../../models/present/format/number.ts';
import { forms } from '../../../state/details.ts';
import type { ClimateFacts } from '../../../worker/protocol/protocol.ts';
import { countryName } from '../../../fields/catalogueChoices.ts';

const degrees = (value_C: number | undefined): string =>
  measureText(value_C ?? null, '°C', displayUnits.value, { decimals: 1 });

const kindLabels: Readonly<Record<ClimateFacts['kind'], string>> = {
  catalogue: 'A synthetic year from monthly normals',
  normals: 'A synthetic year from monthly normals',
  hourly: 'Hourly weather year',
};

/** Summary of the selected climate: location, mean temperatures, and design values. */
export function ClimateFactsList(): JSX.Element | null {
  const facts = forms.value?.climate ?? null;
  if (facts === null) return null;
  const { country, latitude_deg, longitude_deg } = facts;
  const place =
    latitude_deg === undefined || longitude_deg === undefined
      ? undefined
      : `${fixed(latitude_deg, 2)}°, ${fixed(longitude_deg, 2)}°`;
  const rows: readonly (readonly [term: string, value: string])[] = [
    [
      'Location',
      [facts.name, country === undefined ? undefined : countryName(country)].filter(Boolean).join(', '),
    ],
    ...(place === undefined ? [] : [['Latitude, longitude', place] as const]),
    ['Elevation', measureText(facts.elevation_m, 'm', displayUnits.value, { decimals: 0 })],
    ['Mean dry bulb', degrees(facts.dryBulbMean_C)],
    ['Mean wet bulb', degrees(facts.wetBulbMean_C)],
    ['0.4 % dry bulb', degrees(facts.dryBulb_0p4_C)],
    ['0.4 % wet bulb', degrees(facts.wetBulb_0p4_C)],
    ...(facts.dryBulbExtreme20y_C === undefined
      ? []
      : [['20-year extreme dry bulb', degrees(facts.dryBulbExtreme20y_C)] as const]),
    ...(facts.wetBulbExtreme_C === undefined
      ? []
      : [['Highest wet bulb', degrees(facts.wetBulbExtreme_C)] as const]),
  ];
  return (
    <div>
      <dl class="facts" aria-label="Climate summary">
        {rows.map(([term, value]) => (
          <div key={term} class="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="field-note">
        {kindLabels[facts.kind]}. Source: {facts.source}. Design values: {inShownUnits(facts.designSource)}.
      </p>
    </div>
  );
}
