import { finding, type Finding } from '../../problems/Finding.ts';
import { percentText } from '../../units/text.ts';

/** Published runs lie between these. */
const LOWEST_USUAL = 0.1;
const HIGHEST_USUAL = 0.6;

/** What an MFU says of the figures that it follows from. */
export function mfuFindings(mfuFraction: number | null): Finding[] {
  if (mfuFraction === null) return [];
  const mfu = percentText(mfuFraction);
  if (mfuFraction > 1) {
    const message = `The work takes ${mfu} of the accelerators’ peak in the time stated; they cannot do more than 100 %.`;
    return [finding('training-above-peak', 'mfuFraction', message)];
  }
  if (mfuFraction >= LOWEST_USUAL && mfuFraction <= HIGHEST_USUAL) return [];
  const message =
    mfuFraction < LOWEST_USUAL
      ? `An MFU of ${mfu} is below that of published runs. Look whether the peak is a sparse figure, and the hours include work that was repeated.`
      : `An MFU of ${mfu} is above that of published runs. Look whether parameters that a token does not pass were counted.`;
  const source = 'GPT-3 20 %, PaLM 46 % (arXiv 2204.02311), MegaScale 55 % (arXiv 2402.15627)';
  return [finding('mfu-unusual', 'mfuFraction', message, source)];
}
