import type { Library, OwnRows } from '../../catalogue/Library.ts';
import type { FigureName, SourcedRow } from '../../catalogue/sourcesOfFigure.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { listText } from '../../units/text.ts';
import type { FindingCode } from '../../problems/findingCodes.ts';
import { defaults, type Default, type PlanDefaults } from './defaults.ts';
import { describeInput, type InputText, type OwnText } from './describeInput.ts';
import type { Input } from './input.ts';
import type { Resolved, Tables } from './lookUp.ts';

const OWN_TABLES = [
  'devices',
  'rackTypes',
  'grids',
  'prices',
  'climates',
  'facilityCosts',
  'waterPrices',
] as const;
const STATED = 'stated in the plan';

/** Collects findings and inputs while `prepare` resolves a scenario. */
export class Preparation {
  readonly tables: Tables;
  readonly findings: Finding[] = [];
  readonly inputs: Input[] = [];

  constructor(tables: Tables) {
    this.tables = tables;
  }

  /** Adds a finding. */
  find(code: FindingCode, path: string, message: string): void {
    this.findings.push(finding(code, path, message));
  }

  /** A stated value or the default of its path; listed among the inputs. */
  statedOrDefault<Path extends keyof PlanDefaults>(
    path: Path,
    stated: PlanDefaults[Path]['value'] | undefined,
    basis: string,
    own?: OwnText,
  ): PlanDefaults[Path]['value'] {
    const fallback: Default<number | string> = defaults[path];
    return this.statedOr(stated, fallback, describeInput(path, basis, own));
  }

  /** A stated value or a default; listed among the inputs. */
  statedOr<Value extends number | string>(
    stated: Value | undefined,
    fallback: Default<Value>,
    words: InputText,
  ): Value {
    if (stated !== undefined) return this.stated(stated, words);
    this.inputs.push({ ...words, value: fallback.value, origin: 'default', source: fallback.source });
    return fallback.value;
  }

  /** A stated value. */
  stated<Value extends number | string>(value: Value, words: InputText): Value {
    this.inputs.push({ ...words, value, origin: 'plan', source: STATED });
    return value;
  }

  /** A value that follows another one, since the plan does not state it. */
  follow(value: string, words: InputText, follows: string): void {
    this.inputs.push({ ...words, value, origin: 'default', source: `follows ${follows}`, follows });
  }

  /** A value of a catalogue row, which follows something if the plan does not name the row. */
  fromRow(
    value: number,
    found: Resolved<SourcedRow>,
    figure: FigureName,
    words: InputText & Pick<Input, 'follows'>,
  ): void {
    const { quality } = figure;
    this.inputs.push({
      ...words,
      value,
      origin: found.origin,
      source: this.tables.sourceText(found.row, figure),
      year: found.row.year,
      ...(quality === undefined ? {} : { quality }),
    });
  }

  /** Reports custom rows that override built-in ones, and custom rows with an unlisted source. */
  noteOwnRows(own: OwnRows | undefined, library: Library): void {
    if (own === undefined) return;
    for (const table of OWN_TABLES) {
      for (const [id, row] of Object.entries<{ readonly sources: readonly string[] }>(own[table] ?? {})) {
        const path = `catalogue.${table}.${id}`;
        if (Object.hasOwn(library[table], id)) {
          const message = `The custom row "${id}" overrides the built-in one.`;
          this.find('own-row-used', path, message);
        }
        const unlisted = row.sources.filter(
          (key) => !Object.hasOwn(own.sources ?? {}, key) && !Object.hasOwn(library.sources, key),
        );
        if (unlisted.length > 0) {
          const message = `The row "${id}" names the source ${listText(unlisted)}, which neither the plan nor the catalogue lists.`;
          this.find('own-row-unsourced', `${path}.sources`, message);
        }
      }
    }
  }
}
