import type { RuleSetId } from './ruleSets.ts';

/** ISO 3166 codes of the member states of the European Union, in two and three letters. */
const memberStates = new Set(
  `AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
  AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE`.split(
    /\s+/,
  ),
);

/**
 * The regulations in force in a country, without drafts.
 *
 * @param country - ISO 3166 code of two or three letters
 */
export function ruleSetsOf(country: string): RuleSetId[] {
  if (country === 'DE' || country === 'DEU') return ['de-enefg-2023', 'eu-2024-1364'];
  return memberStates.has(country) ? ['eu-2024-1364'] : [];
}
