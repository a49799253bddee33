import { deviceSchema, type Device } from '../catalogue/device.ts';
import { qualitySchema, sourceSchema, type Quality, type Source } from '../catalogue/row.ts';
import { parseWithIssues } from '../plan/document/parseWithIssues.ts';
import type { InputIssue } from '../problems/ModelError.ts';
import { innermost } from '../units/attributeOf.ts';

/** A custom device as it is typed: texts by the name of the field, in the unit of the plan. */
export interface DeviceDraft {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Quality of all figures; empty if none is chosen. */
  readonly quality: string;
  /** Quality of single figures, where it differs. */
  readonly qualities: Readonly<Record<string, string>>;
  readonly source: Readonly<Record<'title' | 'publisher' | 'year' | 'link' | 'licence', string>>;
  /** Key of the source. */
  readonly sourceKey: string;
  /** Further sources, and those of single figures, which a form does not change. */
  readonly kept: Pick<Device, 'sources' | 'figureSources'>;
}

/** A custom device that was typed: its row and source, or what is missing or wrong. */
interface ReadDraft {
  readonly device: { readonly row: Device; readonly source: Source } | null;
  /** What the fields state, valid or not. */
  readonly values: Readonly<Record<string, unknown>>;
  /** By the name of the field; those of the source begin with `source.`. */
  readonly issues: readonly InputIssue[];
}

const NOT_FIGURES: ReadonlySet<string> = new Set([
  'class',
  'depth',
  'inputBasis',
  'isShelfFed',
  'typicalKind',
  'priceBasis',
  'psu',
  'currency',
  'name',
  'note',
  'year',
]);

/** The number, choice or text of a typed field. What is not a number stays text, which the schema refuses. */
function valueOf(name: string, text: string): unknown {
  const { shape } = deviceSchema;
  const schema = Object.hasOwn(shape, name) ? innermost(shape[name as keyof typeof shape]) : undefined;
  const { type } = (schema as { readonly def: { readonly type: string } } | undefined)?.def ?? { type: '' };
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type !== 'number' && type !== 'union') return text;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
}

const filled = (values: Readonly<Record<string, string>>): [name: string, text: string][] =>
  Object.entries(values)
    .map(([name, text]): [string, string] => [name, text.trim()])
    .filter(([, text]) => text !== '');

/**
 * Reads a typed device. Every figure has a quality, and the device a source; a field that is empty is unknown, never 0.
 *
 * @param draft - the texts
 */
export function readDeviceDraft(draft: DeviceDraft): ReadDraft {
  const { id, sourceKey, quality, qualities, kept } = draft;
  const values = Object.fromEntries(filled(draft.values).map(([name, text]) => [name, valueOf(name, text)]));
  const figures = Object.keys(values).filter((name) => !NOT_FIGURES.has(name));
  const flags = Object.fromEntries(
    figures.map((name): [string, Quality | undefined] => [
      name,
      flagOf(qualities[name] ?? '') ?? flagOf(quality),
    ]),
  );
  const unflagged: InputIssue[] =
    figures.length > 0 && Object.values(flags).includes(undefined)
      ? [{ path: 'quality', rule: 'quality', message: 'is missing: choose how reliable the figures are.' }]
      : [];
  const { year, ...ofSource } = Object.fromEntries(filled(draft.source));
  const source = parseWithIssues(
    sourceSchema,
    { ...ofSource, ...(year === undefined ? {} : { year: valueOf('year', year) }) },
    (path) => `source.${path.map(String).join('.')}`,
  );
  const row = parseWithIssues(
    deviceSchema,
    {
      ...values,
      id,
      quality: flags,
      sources: [sourceKey, ...kept.sources.filter((key) => key !== sourceKey)],
      ...(kept.figureSources === undefined ? {} : { figureSources: kept.figureSources }),
    },
    (path) => path.map(String).join('.'),
  );
  const issues = [
    ...row.issues.filter(({ path }) => !path.startsWith('quality.')),
    ...unflagged,
    ...source.issues,
  ];
  if (issues.length > 0 || row.value === undefined || source.value === undefined) {
    return { device: null, values, issues };
  }
  return { device: { row: row.value, source: source.value }, values, issues: [] };
}

function flagOf(text: string): Quality | undefined {
  return qualitySchema.options.find((flag) => flag === text);
}

/** A source of which nothing is typed yet. */
const noSource: DeviceDraft['source'] = { title: '', publisher: '', year: '', link: '', licence: '' };

/** The numbers, texts and choices of a row as they are typed. */
function textsOf(row: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
      texts[name] = String(value);
    }
  }
  return texts;
}

/** The texts of a device that is changed. */
export function draftOfDevice(row: Device, source: Source | undefined): DeviceDraft {
  const { id, ...others } = row;
  const flags = Object.values(row.quality);
  const [first = ''] = flags;
  const isSame = flags.every((flag) => flag === first);
  return {
    id,
    values: textsOf(others),
    quality: isSame ? first : '',
    qualities: isSame ? {} : row.quality,
    source: { ...noSource, ...textsOf(source ?? {}) },
    sourceKey: row.sources[0] ?? '',
    kept: { sources: row.sources.slice(1), figureSources: row.figureSources },
  };
}
