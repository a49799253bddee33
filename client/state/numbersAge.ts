import { computed } from '@preact/signals';
import type { FigureKey } from '../../models/present/figures/figureLabels.ts';
import type { OptionReport } from '../../models/report/reportSchema.ts';
import { revision } from './editor.ts';
import { immediate } from './immediate.ts';
import { areNumbersStale, isComputing, known } from './models.ts';

/** Whether figures are those of the plan on the page, are being computed for it, or are from before a change that cannot be computed. */
export type NumbersAge = 'current' | 'computing' | 'old';

/** The class of figures of an age. */
export const ageClass: Readonly<Record<NumbersAge, string>> = {
  current: '',
  computing: 'is-computing',
  old: 'is-stale',
};

/** Of figures of a simulated year, and of findings. */
export const yearAge = computed((): NumbersAge => {
  if (areNumbersStale.value) return 'old';
  return isComputing.value && known.value.report !== null ? 'computing' : 'current';
});

const hasImmediate = computed(() => immediate.value !== null && immediate.value.revision === revision.value);

/** Of figures of racks, halls and the design peak, which need no simulated year. */
export const rackAge = computed((): NumbersAge =>
  yearAge.value === 'computing' && hasImmediate.value ? 'current' : yearAge.value,
);

/** Figures that need no simulated year; the second only if no weather changes it. */
const immediateKeys: readonly FigureKey[] = ['designPeak', 'designItPeak'];

/** Of a key figure of an option. */
export function figureAge(key: FigureKey, optionId: string): NumbersAge {
  if (immediateKeys.includes(key)) return rackAge.value;
  const { itPeak = null } = immediateOf(optionId) ?? {};
  return key === 'operatingItPeak' && itPeak !== null ? rackAge.value : yearAge.value;
}

const immediateOf = (optionId: string) => immediate.value?.options.find(({ id }) => id === optionId);

/**
 * An option with the figures that are known before its year is simulated.
 *
 * @param option - of the last report
 */
export function withImmediate(option: OptionReport): OptionReport {
  const now = immediateOf(option.id);
  if (now === undefined || !hasImmediate.value) return option;
  return { ...option, peak: { ...option.peak, ...now.designPeak, ...now.itPeak } };
}
