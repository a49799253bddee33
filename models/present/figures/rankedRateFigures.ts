import type { RankedRate } from '../../study/rankRates.ts';
import type { RateSummary } from '../../tariff/rates/rateSummary.ts';
import type { Misfit } from '../../tariff/rates/searchRates.ts';
import { numberText } from '../../units/text.ts';

/** What a reader of a rate's bill must know. */
export interface RateCaution {
  readonly text: string;
  /** Shown as a word: "for up to 1,000 kW", "ended 2022". */
  readonly short: string;
}

/**
 * Why a bill by a rate may not be one that this site would get: limits, an ended or replaced record, a part of the service only, and
 * what its reading assumes.
 *
 * @param since - first day of the year that is billed, as 2025-01-01
 * @param replacedBy - the record that supersedes this one, if it is known
 */
export function rateCautions(
  { summary, misfits, warnings }: RankedRate,
  since: string,
  replacedBy?: RateSummary,
): RateCaution[] {
  const { endDate, service, startDate } = summary;
  const isPart = service !== '' && !/bundled/i.test(service);
  return [
    ...misfits.map((misfit) => ({ short: limitText(misfit), text: `The rate is ${limitText(misfit)}.` })),
    ...(endDate !== null && endDate < since
      ? [{ short: `ended ${endDate.slice(0, 4)}`, text: `The record was in force until ${endDate}.` }]
      : []),
    ...(replacedBy === undefined
      ? []
      : [
          { short: 'replaced', text: `The record was replaced by ${replacedBy.name} (${replacedBy.label}).` },
        ]),
    ...(isPart
      ? [
          {
            short: `${service.toLowerCase()} only`,
            text: `The rate covers ${service.toLowerCase()} only: the rest of the bill is missing.`,
          },
        ]
      : []),
    ...(startDate === null && endDate === null
      ? [{ short: 'no dates', text: 'The record does not state when it is in force.' }]
      : []),
    ...warnings.map(({ code, message }) => ({
      short: code.replace(/^tariff-/, '').replaceAll('-', ' '),
      text: message,
    })),
  ];
}

function limitText({ limit, unit, isTooLarge }: Misfit): string {
  const size = `${numberText(limit)} ${unit}${unit === 'kWh' ? ' a month' : ''}`;
  return isTooLarge ? `for up to ${size}` : `for ${size} and more`;
}

/** When a record is in force: "2019-12-31 to 2022-04-30", "from 2024-01-01"; empty if it states no date. */
export function forceText({ startDate, endDate }: RateSummary): string {
  if (startDate === null && endDate === null) return '';
  if (endDate === null) return `from ${startDate ?? ''}`;
  return startDate === null ? `until ${endDate}` : `${startDate} to ${endDate}`;
}

/** A rate in one line: utility, id, sector, voltage, states and dates. */
export function rateDetail(summary: RateSummary): string {
  const { utility, label, sector, voltage, states } = summary;
  return [utility, sector, voltage, states.join(', '), forceText(summary), label].filter(Boolean).join(' · ');
}
