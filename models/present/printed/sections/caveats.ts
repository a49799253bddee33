import { comparisonNotes } from '../../figures/comparisonNotes.ts';
import { uncountedText } from '../../words/devicePriceText.ts';
import { countText } from '../../../units/text.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';

/** What stands beside the figures of an option: what its savings are due to, what is stated, estimated or not counted. */
export function caveatsOf({ report: { value } }: PrintedOption, { report }: PrintedSource): string[] {
  const estimates = value.inputs.filter(({ quality }) => quality === 'E').length;
  const unverified = value.inputs.filter(({ quality }) => quality === 'M').length;
  const uncounted = value.ownership === null ? '' : uncountedText(value.ownership);
  const unmetHours = value.plant?.unmetHourCount ?? 0;
  const stated = value.inputs.find(({ path }) => path === 'cooling.pue');
  return [
    ...comparisonNotes(report.value, value.id),
    ...(stated === undefined || report.value.options.length > 1
      ? []
      : [`Its PUE of ${String(stated.value)} is stated in the plan, not computed.`]),
    ...(unmetHours === 0 ? [] : [`Heat is not met in ${countText(unmetHours, 'hour')} of the year.`]),
    ...(estimates + unverified === 0
      ? []
      : [
          `Of ${countText(value.inputs.length, 'input')}, ${countText(estimates, 'is an estimate', 'are estimates')} and ${countText(unverified, 'is', 'are')} unverified.`,
        ]),
    ...(uncounted === '' ? [] : [`Not in its cost of ownership, without a price: ${uncounted}.`]),
  ];
}

/** The caveats of all options; those of an option stand below its name. */
export function caveatBlocks(source: PrintedSource): PrintedBlock[] {
  const noted = source.options.flatMap((option) => {
    const notes = caveatsOf(option, source);
    return notes.length === 0 ? [] : [{ name: option.name, notes }];
  });
  if (noted.length === 0) return [];
  return [
    { kind: 'heading', text: 'What the figures depend on' },
    ...noted.map(({ name, notes }): PrintedBlock => ({
      kind: 'list',
      items: source.options.length === 1 ? notes : [`${name}: ${notes.join(' ')}`],
    })),
  ];
}
