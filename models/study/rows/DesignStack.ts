import type { Scenario } from '../../plan/document/planSchema.ts';
import { withFields } from '../axes/withField.ts';
import type { StudyBase } from '../studyBase.ts';
import type { Changed } from '../withInput.ts';
import { drawnValues } from './drawRows.ts';
import type { PreparedStudy } from './PreparedStudy.ts';
import type { RowLevel } from './StudyOutline.ts';
import { placeAtLevel } from './rowLevels.ts';

/** A design with the points up to a level. */
interface Level {
  readonly changed: Changed;
  readonly base: StudyBase | null;
}

/** The designs of rows: those of the slower levels are kept, so that a row applies what differs from the row before. */
export class DesignStack {
  readonly #study: PreparedStudy;
  /** The place at each level, and the design with all levels up to it. */
  readonly #places: number[];
  readonly #designs: Level[];
  #inputs: Float64Array = new Float64Array(0);

  readonly #drawOf: (draw: number) => Float64Array;

  constructor(study: PreparedStudy) {
    this.#study = study;
    this.#drawOf = drawnValues(study.document, study.inputs);
    this.#places = study.levels.map(() => -1);
    this.#designs = study.levels.map(() => ({
      changed: { scenario: study.start, reason: null },
      base: study.base,
    }));
  }

  /** Values of the uncertain inputs of the last row. */
  get inputs(): Float64Array {
    return this.#inputs;
  }

  /** The design of a row. */
  at(row: number): Changed {
    const { levels, start, base } = this.#study;
    let before: Level = { changed: { scenario: start, reason: null }, base };
    let isSame = true;
    for (const [depth, level] of levels.entries()) {
      const place = placeAtLevel(row, level);
      isSame &&= this.#places[depth] === place;
      if (!isSame) {
        this.#places[depth] = place;
        this.#designs[depth] = this.#applied(before, level, place);
      }
      before = this.#designs[depth] ?? before;
    }
    return before.changed;
  }

  #applied(before: Level, { axis }: RowLevel, place: number): Level {
    const { scenario } = before.changed;
    if (axis === null) {
      this.#inputs = this.#drawOf(place);
      return scenario === null ? before : { ...before, changed: this.#drawn(scenario, before.base) };
    }
    const { changes, points } = this.#study.axes[axis] ?? { changes: 'design', points: [] };
    const point = points[place];
    if (scenario === null || point === undefined) return before;
    const changed = point.apply(scenario, before.base);
    if (changes !== 'option' || changed.scenario === null) return { ...before, changed };
    return { changed, base: this.#study.baseOf(changed.scenario) };
  }

  #drawn(scenario: Scenario, base: StudyBase | null): Changed {
    const fields = this.#study.inputs.map(({ path }, place) => ({ path, value: this.#inputs[place] ?? NaN }));
    return withFields(base, scenario, fields);
  }
}
