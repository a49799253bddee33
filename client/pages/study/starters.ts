import type { AxisSection } from '../../../models/study/document/axisSchema.ts';
import type { StudyQuestion } from '../../../models/study/document/studySchema.ts';
import type { LocatedField } from '../../worker/protocol/studyProtocol.ts';

/** A study that is ready to run. */
export interface Starter {
  readonly question: StudyQuestion;
  /** What it does, in one sentence. */
  readonly text: string;
}

/** What ready studies are made of. */
export interface StarterParts {
  readonly presetIds: readonly string[];
  readonly climateIds: readonly string[];
  readonly fields: readonly LocatedField[];
}

const SEED = 1;
const DRAWS = 500;
/** Assumptions of a ready study: those that a page shows at once. */
const MAX_INPUTS = 40;
const SUPPLY_AIR = { path: 'cooling.capture.supplyAir_C', from: 18, to: 27, valueCount: 4 } as const;

const study = (name: string, rest: Partial<StudyQuestion>): StudyQuestion => ({
  schemaVersion: 1,
  name,
  ...rest,
});

/** How uncertain inputs are drawn unless another way is chosen. */
export const usualDraws = { method: 'latin-hypercube', count: DRAWS, seed: SEED } as const;

/** The assumptions of a plan whose bounds are known, most likely at their present value. */
export function assumptionsOf(
  fields: readonly LocatedField[],
): NonNullable<StudyQuestion['uncertain']>[number][] {
  return fields.flatMap(({ path, value, uncertainty }) => {
    if (uncertainty === undefined || typeof value !== 'number') return [];
    const [least, most] = [tidy(uncertainty.least), tidy(uncertainty.most)];
    // Bounds of a publication may begin at the value itself.
    const mode = Math.min(most, Math.max(least, value));
    return [{ path, distribution: { kind: 'triangular', least, mode, most } }];
  });
}

/** Without the last digits of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(6));

/** Studies that make sense for every plan, the most asked first. */
export function starters({ presetIds, climateIds, fields }: StarterParts): Starter[] {
  const systems: AxisSection = { kind: 'presets', ids: [...presetIds] };
  const known = assumptionsOf(fields).slice(0, MAX_INPUTS);
  const ofPlaces: Starter = {
    question: study('Which cooling system, in which climate?', {
      axes: [systems, { kind: 'climates', ids: [...climateIds] }],
    }),
    text: `Every cooling system in every climate of the catalogue, as a map of PUE, energy, water, cost or carbon.`,
  };
  const ofBest: Starter = {
    question: study('The best system: cost against water', {
      axes: [systems, { kind: 'range', ...SUPPLY_AIR }],
      limits: [{ kind: 'figure', figure: 'plant.unmetHourCount', atMost: 0 }],
      objectives: [
        { figure: 'bill.annual.totalCost', goal: 'least' },
        { figure: 'plant.water_L', goal: 'least' },
      ],
    }),
    text: 'Every cooling system at four supply temperatures, without unmet heat: the designs that no other beats in both cost and water.',
  };
  if (known.length === 0) return [ofPlaces, ofBest];
  return [
    ofPlaces,
    ofBest,
    {
      question: study('Which assumptions matter?', {
        uncertain: known,
        draws: { method: 'one-at-a-time', count: 1, seed: SEED },
      }),
      text: 'Each assumption of the plan at its low and its high value, ranked by what it changes.',
    },
    {
      question: study('How sure are energy and cost?', {
        uncertain: known,
        draws: usualDraws,
      }),
      text: `All assumptions vary at once within their bounds, ${String(DRAWS)} times: the range of every figure.`,
    },
  ];
}

/** A study without axes, which the user adds. */
export const blankStudy = (number: number): StudyQuestion => study(`Study ${String(number)}`, {});
