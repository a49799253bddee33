import { finding, type Finding } from '../../problems/Finding.ts';
import { percentText } from '../../units/text.ts';

/** Range of published runs. */
const MIN_TYPICAL = 0.1;
const MAX_TYPICAL = 0.6;

/** Findings on the figures that an MFU results from. */
export function mfuFindings(mfuFraction: number | null): Finding[] {
  if (mfuFraction === null) return [];
  const mfu = percentText(mfuFraction);
  if (mfuFraction > 1) {
    const message = `The stated compute and time need ${mfu} of accelerator peak, above 100 %.`;
    return [finding('training-above-peak', 'mfuFraction', message)];
  }
  if (mfuFraction >= MIN_TYPICAL && mfuFraction <= MAX_TYPICAL) return [];
  const message =
    mfuFraction < MIN_TYPICAL
      ? `An MFU of ${mfu} is below that of published runs. Check whether the peak is a sparse figure, and whether the hours include repeated work.`
      : `An MFU of ${mfu} is above that of published runs. Check whether inactive parameters were counted.`;
  const source = 'GPT-3 20 %, PaLM 46 % (arXiv 2204.02311), MegaScale 55 % (arXiv 2402.15627)';
  return [finding('mfu-unusual', 'mfuFraction', message, source)];
}
