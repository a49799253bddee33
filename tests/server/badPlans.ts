import { exampleText, exampleWith } from './examplePlan.ts';

/** A text that is not a computable plan, and the expected error. */
interface BadPlan {
  readonly what: string;
  readonly text: string;
  readonly code: string;
  readonly status: number;
  /** The path that the error names; empty for the whole document. */
  readonly path: string;
  /** A part of the rule that it names. */
  readonly rule: string;
}

const json = (path: readonly string[], value: unknown): string => JSON.stringify(exampleWith(path, value));
const contents = ['racks', 'rack-1', 'contents'];
const rack = { hall: 'hall-1', rackType: 'apc-ar3300', contents: {} };
const manyRacks = Object.fromEntries(
  Array.from({ length: 20_001 }, (_, index) => [`r${String(index)}`, rack]),
);
const invalid = { code: 'plan-invalid', status: 422 };
const notComputable = { code: 'plan-not-computable', status: 422 };

/** Every kind of invalid input that the command line and the HTTP API must report clearly. */
export const badPlans: readonly BadPlan[] = [
  {
    what: 'a wrong type',
    text: json(['cooling', 'pue'], '1.6'),
    ...invalid,
    path: 'cooling.pue',
    rule: 'type number',
  },
  {
    what: 'an unknown device',
    text: json([...contents, 'dgx', 'device'], 'abacus'),
    ...notComputable,
    path: 'racks.rack-1.contents.dgx.device',
    rule: 'device-unknown',
  },
  {
    what: 'a negative load',
    text: json(['workload', 'utilisationFraction'], -0.1),
    ...invalid,
    path: 'workload.utilisationFraction',
    rule: 'minimum 0',
  },
  {
    what: 'a unit that the rack does not have',
    text: json([...contents, 'dgx'], { device: 'dgx-a100-640', position_U: 43 }),
    ...notComputable,
    path: 'racks.rack-1.contents.dgx',
    rule: 'position-outside-rack',
  },
  {
    what: 'two devices in one unit',
    text: json([...contents, 'second'], { device: 'dgx-a100-640', position_U: 3 }),
    ...notComputable,
    path: 'racks.rack-1.contents.',
    rule: 'position-overlap',
  },
  {
    what: 'a PUE of 0.9',
    text: json(['cooling', 'pue'], 0.9),
    ...invalid,
    path: 'cooling.pue',
    rule: 'minimum 1',
  },
  {
    what: 'a PUE of 0.9 in an option',
    text: json(['options', 'liquid', 'changes', 'cooling', 'pue'], 0.9),
    ...invalid,
    path: 'options.liquid.changes.cooling.pue',
    rule: 'minimum 1',
  },
  {
    what: 'NaN',
    text: exampleText.replace('1.6,', 'NaN,'),
    code: 'json-invalid',
    status: 400,
    path: '',
    rule: 'JSON',
  },
  {
    what: 'a text that is not JSON',
    text: 'racks: 7',
    code: 'json-invalid',
    status: 400,
    path: '',
    rule: 'JSON',
  },
  { what: 'nothing at all', text: '', code: 'json-invalid', status: 400, path: '', rule: 'JSON' },
  {
    what: 'more than 16 MiB',
    text: exampleText + ' '.repeat(16 * 1024 * 1024),
    code: 'json-too-large',
    status: 413,
    path: '',
    rule: '',
  },
  {
    what: 'a nesting of 200,000 levels',
    text: `{"schemaVersion":1,"racks":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    code: 'json-too-deep',
    status: 422,
    path: 'racks[0]',
    rule: 'depth',
  },
  {
    what: 'more racks than the limit',
    text: json(['racks'], manyRacks),
    ...invalid,
    path: 'racks',
    rule: 'at most 20000 racks',
  },
  {
    what: 'a __proto__ in the changes of an option',
    text: exampleText.replace('"changes": {}', '"changes": { "__proto__": { "pue": 1 } }'),
    code: 'key-forbidden',
    status: 422,
    path: 'options.air.changes.__proto__',
    rule: '__proto__',
  },
  {
    what: 'a plan of the future',
    text: json(['schemaVersion'], 99),
    code: 'schema-version-unsupported',
    status: 422,
    path: 'schemaVersion',
    rule: '1',
  },
  {
    what: 'a field that no plan has',
    text: json(['wattage'], 7),
    ...invalid,
    path: 'wattage',
    rule: 'known field',
  },
];
