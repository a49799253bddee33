import { airSection } from './airSection.ts';
import { bandSection } from './bandSection.ts';
import { billRows } from './billRows.ts';
import { chainFreeRows } from './chainFreeRows.ts';
import { drawRows } from './drawRows.ts';
import { dryCoolerRows } from './dryCoolerRows.ts';
import { equipmentRows } from './equipment.ts';
import { fieldRows } from './fieldRows.ts';
import { testedClaims } from './testedClaims.ts';
import { liquidSection } from './liquidSection.ts';
import { rowTable } from './markdown.ts';
import { psychrometricRows } from './psychrometrics.ts';
import type { Reference } from './reference.ts';
import { studySection } from './studySection.ts';
import { syntheticSection } from './syntheticSection.ts';
import { towerWaterRows } from './towerWater.ts';

/** The line of a page with the date on which its figures last changed. */
const DATED = /^Figures last changed on (\d{4}-\d{2}-\d{2})\.$/m;

/** The date on which the figures of a page last changed, as stated in it. */
export const dateOfPage = (page: string): string | undefined => DATED.exec(page)?.[1];

/**
 * The page docs/validation.md: comparison of the models with references, passes and misses.
 *
 * @param reference - published and measured figures
 * @param date - date on which the figures of the page last changed, such as 2026-01-31
 */
export function validationPage(reference: Reference, date: string): string {
  return `${[
    '# Validation',
    '',
    '<!-- Written by `npm run validate`. Do not edit: change scripts/validation instead. -->',
    '',
    'Comparison of the models with published and measured figures. Misses are listed as well.',
    '',
    `Figures last changed on ${date}.`,
    'They are computed by the models from reference data that are not included in Plenum, because of their size or licence: `npm run validate`',
    'writes this page if a folder `../shared` contains them, and `npm run test:reference` fails if the page differs from the results of the models.',
    'Figures that `npm test` checks with data in the tests are marked as such.',
    '',
    ...bandSection(reference),
    ...liquidSection(reference),
    ...syntheticSection(reference),
    '## Figures reported by operators',
    '',
    'Presets without changes, at 70 % of their IT load unless stated otherwise. Sites differ in unpublished details, so these are checks',
    'of plausibility, not of accuracy.',
    '',
    rowTable(fieldRows(reference.places)),
    '',
    '## Reported PUEs, without the power chain',
    '',
    'The power chains of these sites are not published. The model is shown without any chain, with cooling as its only overhead, and with the',
    'chain of the preset; the reported PUE should lie between the two. Systems and climates are similar, not the same.',
    '',
    rowTable(chainFreeRows(reference.places)),
    '',
    '## Water of towers',
    '',
    'An independent Merkel model solves the flow of air hour by hour, with air that leaves saturated. Plenum takes the flow from YorkCalc and',
    'the humidity from the energy balance of the same saturated air. The published bands above evaporate all heat instead: a share of 1.',
    '',
    rowTable(towerWaterRows(reference.towers, reference.places)),
    '',
    '## Fan speed of dry coolers',
    '',
    rowTable(dryCoolerRows(reference.places)),
    '',
    '## Equations and equipment',
    '',
    rowTable([
      ...psychrometricRows(reference.airStates),
      ...equipmentRows(reference.curves, reference.cooler, reference.chillers),
    ]),
    '',
    'Test vectors of the same sources, and properties such as “the energy balance closes in every hour to 1e-9”, run with `npm test`:',
    '`tests/models/physics`, `tests/models/cooling` and `tests/invariants`.',
    '',
    ...airSection(reference.pod2),
    '## Idle draws from DPS, and typical draws',
    '',
    rowTable(drawRows()),
    '',
    '## Bills',
    '',
    rowTable(billRows(reference.bills.cases, reference.bills.folder)),
    '',
    ...studySection(),
    '## Covered by tests',
    '',
    'With `npm test`, or with `npm run test:reference` if marked \\*.',
    '',
    rowTable(
      testedClaims.map(([what, source, theirs, ours, tolerance]) => ({
        what: what.replace(/\*$/, '\\*'),
        source,
        theirs,
        ours,
        tolerance,
        isMet: true,
      })),
    ),
    '',
    ...notValidated,
  ].join('\n')}\n`;
}

const notValidated = [
  '## What is not validated',
  '',
  '- **A stated PUE is not verified.** For plans with a cooling system the PUE is computed.',
  '- **The bands were used to choose parameters.** Parameters of the presets, such as the COP of midsize chillers, were set within the published',
  '  ranges so that the bands are met; the result shows that one set of parameters fits all climates, not that it was predicted.',
  '- **The spread of days in synthetic years was fitted to the four measured years** of the comparison above; no further years were available.',
  '- **Placement rules are industry practice, not validated.** The standards are not public; their values are from secondary sources, each named, and a room may',
  '  state custom values.',
  '- **Airflow was compared with one room.** Halls with raised floors, containment or in-row coolers are tested by physics only, not by measurement.',
  '- **Failures are steady states.** Transfer times, selectivity, inrush and battery autonomy are not included, and no measured outage was available.',
  '- **Rear doors and immersion have no published PUE** by climate; their fans and pumps are engineering defaults.',
  '- **Three in five device figures are estimates.** 55 of the catalogue’s 431 figures were read in a source, 116 are general knowledge, 260 are',
  '  estimates; each is flagged, and a report that uses an estimate states this. Of idle draws only that of GB200 trays has a source.',
  '- **Mean prices are not bills.** A state’s mean price per kWh includes demand charges of other customers.',
  '- **Ten thousand racks with separate feeds and workloads** take about 180 ms to check, prepare and report for two options, compared with 21 ms',
  '  for six kinds of rack and 44 ms for some 500 (`npm run bench`, medians on one core of a two-core machine).',
  '- Sources disagree about the rule of thumb for air (25 to 30 kW per rack) and provide no measurement; the limit is editable.',
];
