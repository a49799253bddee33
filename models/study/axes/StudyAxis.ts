import type { Unit } from '../../units/suffixes.ts';
import type { Scenario } from '../../plan/document/planSchema.ts';
import type { StudyBase } from '../studyBase.ts';
import type { Changed } from '../withInput.ts';

/** A point of an axis. */
export interface AxisPoint {
  readonly label: string;
  /** The value of a field in its unit; the id of a climate, preset, device or option; the name of a tariff. */
  readonly value: number | string;
  /**
   * The design with this point.
   *
   * @param scenario - with the points of slower axes; not changed
   * @param base - the design before any axis but options; null if it cannot be computed
   */
  readonly apply: (scenario: Scenario, base: StudyBase | null) => Changed;
}

/** An axis of a study, ready to be applied. */
export interface StudyAxis {
  /** Its place in the document. */
  readonly index: number;
  readonly label: string;
  /** Of the field; undefined for a choice. */
  readonly unit: Unit | undefined;
  /** Path of the field; null if several fields are changed. */
  readonly path: string | null;
  /** What its points change: which option, the design, or prices and factors alone, which need no new simulation. */
  readonly changes: 'option' | 'design' | 'prices';
  readonly points: readonly AxisPoint[];
}
