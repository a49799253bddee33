import { bandSection } from './bandSection.ts';
import { billRows } from './billRows.ts';
import { equipmentRows } from './equipment.ts';
import { fieldRows } from './fieldRows.ts';
import { heldByTests } from './heldByTests.ts';
import { liquidSection } from './liquidSection.ts';
import { rowTable } from './markdown.ts';
import { psychrometricRows } from './psychrometrics.ts';
import type { Reference } from './reference.ts';
import { syntheticSection } from './syntheticSection.ts';

/** What a page says about when its figures last changed. */
const DATED = /^Figures last changed on (\d{4}-\d{2}-\d{2})\.$/m;

/** The day on which a page says that its figures last changed. */
export const dateOfPage = (page: string): string | undefined => DATED.exec(page)?.[1];

/**
 * The page docs/validation.md: what the models were held against, passes and misses alike.
 *
 * @param reference - figures of others
 * @param date - on which the page's figures last changed, such as 2026-01-31
 */
export function validationPage(reference: Reference, date: string): string {
  return `${[
    '# Validation',
    '',
    '<!-- Written by `npm run validate`. Do not edit: change scripts/validation instead. -->',
    '',
    'What the models were held against. A miss stands here too.',
    '',
    `Figures last changed on ${date}.`,
    'They are computed by the models from reference data that do not come with Plenum, since they are many or not free: `npm run validate`',
    'writes this page where a folder `../shared` has them, and `npm run test:reference` fails where the page is not what the models say.',
    'What `npm test` holds with figures that the tests carry is marked as such.',
    '',
    ...bandSection(reference),
    ...liquidSection(reference),
    ...syntheticSection(reference),
    '## What operators report',
    '',
    'Named systems as they come, at 70 % of their IT load unless said otherwise. Sites differ in what nobody publishes, so these are checks',
    'of plausibility, not of accuracy.',
    '',
    rowTable(fieldRows(reference.places)),
    '',
    '## Equations and machines',
    '',
    rowTable([
      ...psychrometricRows(reference.airStates),
      ...equipmentRows(reference.curves, reference.cooler, reference.chillers),
    ]),
    '',
    'Carried vectors of the same sources, and properties such as “energy closes in every hour to 1e-9”, run with `npm test`:',
    '`tests/models/physics`, `tests/models/cooling` and `tests/invariants`.',
    '',
    '## Bills',
    '',
    rowTable(billRows(reference.bills.cases, reference.bills.folder)),
    '',
    '## Held by tests',
    '',
    'With `npm test`, or with `npm run test:reference` where marked \\*.',
    '',
    rowTable(
      heldByTests.map(([what, source, theirs, ours, tolerance]) => ({
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
  '- **A stated PUE is taken on trust.** Plans that name a cooling system have theirs computed.',
  '- **The bands were used to choose parameters.** Qualities of the named systems, such as the COP of midsize chillers, were set within the published',
  '  ranges so that the bands are met; they show that one set of parameters serves all climates, not that it was predicted.',
  '- **The spread of days in synthetic years was fitted to the four measured years** that it is shown against above; no further ones were at hand.',
  '- **Placement rules are practice, not proof.** The standards are not public; their numbers are quoted from secondary pages, each named, and a room may',
  '  state its own. How air really flows between racks is not computed.',
  '- **Failures are steady states.** Transfer times, selectivity, inrush and the minutes of a battery are not in them, and no measured outage was at hand.',
  '- **Rear doors and immersion have no published PUE** by climate; their fans and pumps are engineering defaults.',
  '- **Three in five device figures are estimates.** 57 of the catalogue’s 430 figures were read in a source, 116 are general knowledge, 257 are',
  '  estimates; each is flagged, and a report that rests on an estimate says so. No idle draw has a source.',
  '- **Mean prices are not bills.** A state’s mean price per kWh holds demand charges of customers unlike yours.',
  '- **Ten thousand racks that each have feeds and work of their own** take about 180 ms to check, prepare and report for two options, against 21 ms',
  '  for six kinds of rack and 44 ms for some 500 (`npm run bench`, medians on one core of a two-core machine).',
  '- Sources disagree about the rule of thumb for air (25 to 30 kW per rack) and give no measurement for it; the limit is editable.',
];
