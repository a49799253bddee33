import type { RegulatoryLimit, RuleSet } from './RuleSet.ts';

const NEW_SITES = '2026-07-01';

/** § 11 (2) 2: a share that depends on the first day of operation, to be reached two years later. */
const reuseLimits = (needsHeatNetwork: boolean): RegulatoryLimit[] =>
  [
    { startsFrom: NEW_SITES, startsBefore: '2027-07-01', bound: 0.1 },
    { startsFrom: '2027-07-01', startsBefore: '2028-07-01', bound: 0.15 },
    { startsFrom: '2028-07-01', bound: 0.2 },
  ].map((limit) => ({
    figure: 'reusedEnergyFraction',
    ...limit,
    binds: { afterStart_years: 2 },
    clause: '§ 11 (2) 2, with exceptions in § 11 (3)',
    ...(needsHeatNetwork ? { needsHeatNetwork: true } : {}),
  }));

const renewableLimits: readonly RegulatoryLimit[] = [
  { figure: 'renewableFraction', bound: 0.5, binds: { from: '2024-01-01' }, clause: '§ 11 (5)' },
  { figure: 'renewableFraction', bound: 1, binds: { from: '2027-01-01' }, clause: '§ 11 (5)' },
];

const pueLimits = (in2027: number, in2030: number, ofNewSites: number): RegulatoryLimit[] => [
  {
    figure: 'pue',
    bound: in2027,
    startsBefore: NEW_SITES,
    binds: { from: '2027-07-01' },
    clause: '§ 11 (1) 1',
  },
  {
    figure: 'pue',
    bound: in2030,
    startsBefore: NEW_SITES,
    binds: { from: '2030-07-01' },
    clause: '§ 11 (1) 2',
  },
  {
    figure: 'pue',
    bound: ofNewSites,
    startsFrom: NEW_SITES,
    binds: { afterStart_years: 2 },
    clause: '§ 11 (2) 1',
  },
];

const germanThreshold = { of: 'gridConnection_kW', atLeast_kW: 300 } as const;

/**
 * Laws on the energy of data centres, as dated rule sets. The German draft of April 2026 was not in force when last checked.
 */
export const ruleSets = {
  'de-enefg-2023': {
    name: 'Energieeffizienzgesetz (EnEfG)',
    jurisdiction: 'DE',
    isDraft: false,
    date: '2023-11-18',
    threshold: germanThreshold,
    limits: [...pueLimits(1.5, 1.3, 1.2), ...reuseLimits(false), ...renewableLimits],
    reporting: [
      {
        what: 'energy, PUE, renewable share and reused heat, to the federal register of data centres',
        by: '31 March',
        clause: '§ 13 (1)',
      },
    ],
    source:
      'EnEfG of 13 November 2023 (BGBl. 2023 I Nr. 309), §§ 3, 11 and 13, in force since 18 November 2023',
  },
  'de-enefg-draft-2026': {
    name: 'Draft to amend the Energieeffizienzgesetz',
    jurisdiction: 'DE',
    isDraft: true,
    date: '2026-04-09',
    threshold: germanThreshold,
    limits: [...pueLimits(1.6, 1.4, 1.3), ...reuseLimits(true), ...renewableLimits],
    reporting: [],
    source:
      'Draft bill of the Federal Ministry for Economic Affairs, 9 April 2026, secondary source: Taylor Wessing, 29 April 2026',
  },
  'eu-2024-1364': {
    name: 'Delegated Regulation (EU) 2024/1364',
    jurisdiction: 'EU',
    isDraft: false,
    date: '2024-03-14',
    threshold: { of: 'itCapacity_kW', atLeast_kW: 500 },
    limits: [],
    reporting: [
      {
        what: 'PUE, WUE, reused energy (ERF) and renewable energy (REF), to the European database on data centres',
        by: '15 May',
        clause: 'Article 3; Directive (EU) 2023/1791, Article 12',
      },
    ],
    source:
      'Delegated Regulation (EU) 2024/1364 of 14 March 2024; Directive (EU) 2023/1791, Article 12 and Annex VII',
  },
} as const satisfies Record<string, RuleSet>;

export type RuleSetId = keyof typeof ruleSets;

/** The ids of the rule sets, for a schema. */
export const ruleSetIds = Object.keys(ruleSets) as [RuleSetId, ...RuleSetId[]];
