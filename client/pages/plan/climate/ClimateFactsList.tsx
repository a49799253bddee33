import type { JSX } from 'preact';
import { fixed } from '../../../../models/present/format/number.ts';
import { forms } from '../../../state/details.ts';
import type { ClimateFacts } from '../../../worker/protocol.ts';
import { countryName } from '../../../fields/catalogueChoices.ts';

const degrees = (value: number | undefined): string => (value === undefined ? '–' : `${fixed(value, 1)} °C`);

const kindWords: Readonly<Record<ClimateFacts['kind'], string>> = {
  catalogue: 'A synthetic year from monthly normals',
  normals: 'A synthetic year from monthly normals',
  hourly: 'A year of hours',
};

/** The chosen weather in a few figures: where it is, how warm, and what equipment is sized on. */
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
      'Place',
      [facts.name, country === undefined ? undefined : countryName(country)].filter(Boolean).join(', '),
    ],
    ...(place === undefined ? [] : [['Latitude, longitude', place] as const]),
    ['Elevation', `${fixed(facts.elevation_m, 0)} m`],
    ['Mean dry bulb', degrees(facts.dryBulbMean_C)],
    ['Mean wet bulb', degrees(facts.wetBulbMean_C)],
    ['Dry bulb, 0.4 %', degrees(facts.dryBulb_0p4_C)],
    ['Wet bulb, 0.4 %', degrees(facts.wetBulb_0p4_C)],
    ...(facts.dryBulbExtreme20y_C === undefined
      ? []
      : [['Dry bulb, 20 years', degrees(facts.dryBulbExtreme20y_C)] as const]),
    ...(facts.wetBulbExtreme_C === undefined
      ? []
      : [['Highest wet bulb', degrees(facts.wetBulbExtreme_C)] as const]),
  ];
  return (
    <div>
      <dl class="facts" aria-label="The climate in figures">
        {rows.map(([term, value]) => (
          <div key={term} class="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="field-note">
        {kindWords[facts.kind]}. Source: {facts.source}. Design values: {facts.designSource}.
      </p>
    </div>
  );
}
