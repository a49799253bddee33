import { shareNotes } from '../../figures/comparisonNotes.ts';
import { worstSeverity } from '../../figures/groupFindings.ts';
import { savingCaveats } from '../../figures/savingCaveats.ts';
import { severityLabels } from '../../words/severityLabels.ts';
import type { Report } from '../../../report/reportSchema.ts';
import { uncountedText } from '../../words/devicePriceText.ts';
import { countText } from '../../../units/text.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';

/** How much is said: in full, or each caveat in a sentence. */
type Detail = 'full' | 'short';

/** What stands beside the figures of an option: what its savings are due to, what is stated, estimated or not counted. */
function caveatsOf({ report: { value } }: PrintedOption, { whole }: PrintedSource, detail: Detail): string[] {
  const estimateCount = value.inputs.filter(({ quality }) => quality === 'E').length;
  const unverifiedCount = value.inputs.filter(({ quality }) => quality === 'M').length;
  const uncounted = value.ownership === null ? '' : uncountedText(value.ownership);
  const unmetHourCount = value.plant?.unmetHourCount ?? 0;
  const stated = value.inputs.find(({ path }) => path === 'cooling.pue');
  return [
    ...savingTexts(whole, value.id, detail),
    ...(stated === undefined || whole.options.length > 1
      ? []
      : [`Its PUE of ${String(stated.value)} is stated in the plan, not computed.`]),
    ...(unmetHourCount === 0 ? [] : [`Heat is not met in ${countText(unmetHourCount, 'hour')} of the year.`]),
    ...(estimateCount + unverifiedCount === 0
      ? []
      : [
          `Of ${countText(value.inputs.length, 'input')}, ${countText(estimateCount, 'is an estimate', 'are estimates')} and ${countText(unverifiedCount, 'is', 'are')} unverified.`,
        ]),
    ...(uncounted === '' ? [] : [`Not in its cost of ownership, without a price: ${uncounted}.`]),
  ];
}

/** What qualifies the savings of an option: the worst first, and what its cooling alone saves. */
function savingTexts(report: Report, optionId: string, detail: Detail): string[] {
  const compared = report.comparison.options.find(({ id }) => id === optionId);
  if (compared === undefined) return [];
  const caveats = savingCaveats(report, optionId).map(({ severity, label, texts }) => {
    const [first = '', ...more] = texts;
    if (detail === 'full') return `${severityLabels[severity]}, ${label}: ${texts.join(' ')}`;
    const text = severity === 'info' || first.length > MAX_SHORT ? '' : `: ${first}`;
    return `${severityLabels[severity]}, ${label}${text}${more.length > 0 && text !== '' ? ' More in the section on options.' : ''}`;
  });
  return [...caveats, ...shareNotes(compared, report)];
}

/** A longer text is in the section on options. */
const MAX_SHORT = 260;

/** The caveats of all options; those of an option stand below its name. */
export function caveatBlocks(source: PrintedSource, detail: Detail): PrintedBlock[] {
  const noted = source.options.flatMap((option): PrintedBlock[] => {
    const items = caveatsOf(option, source, detail);
    const severity = worstSeverity(savingCaveats(source.whole, option.id).map((caveat) => caveat.severity));
    return items.length === 0 ? [] : [{ kind: 'note', severity, title: option.name, items }];
  });
  return noted.length === 0 ? [] : [{ kind: 'heading', text: 'What the figures depend on' }, ...noted];
}
