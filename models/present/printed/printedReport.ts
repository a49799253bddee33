import type { PrintedBlock, PrintedDocument } from './document/PrintedDocument.ts';
import type { PrintedSource } from './printedSource.ts';
import { sectionChoices, type SectionId } from './sectionChoices.ts';
import { printedAssumptions } from './sections/printedAssumptions.ts';
import { printedBill } from './sections/printedBill.ts';
import { printedCarbon } from './sections/printedCarbon.ts';
import { printedCooling } from './sections/printedCooling.ts';
import { printedEnergy } from './sections/printedEnergy.ts';
import { printedFindings } from './sections/printedFindings.ts';
import { printedFloor } from './sections/printedFloor.ts';
import { printedOptions } from './sections/printedOptions.ts';
import { printedOwnership } from './sections/printedOwnership.ts';
import { printedPower } from './sections/printedPower.ts';
import { printedRackKinds } from './sections/printedRackKinds.ts';
import { printedSources } from './sections/printedSources.ts';
import { printedSummary } from './sections/printedSummary.ts';
import { printedValidation } from './sections/printedValidation.ts';
import { countText } from '../../units/text.ts';

const blocksOf: Readonly<Record<SectionId, (source: PrintedSource) => PrintedBlock[]>> = {
  summary: printedSummary,
  assumptions: printedAssumptions,
  floor: printedFloor,
  racks: printedRackKinds,
  power: printedPower,
  cooling: printedCooling,
  energy: printedEnergy,
  bill: printedBill,
  carbon: printedCarbon,
  ownership: printedOwnership,
  options: printedOptions,
  findings: printedFindings,
  validation: printedValidation,
  sources: printedSources,
};

/** Which parts of the report are printed, and what identifies it. */
export interface PrintedChoice {
  /** In any order; default: all. */
  readonly sections?: readonly SectionId[] | undefined;
  /** The day of the report, such as 2026-11-30; absent where a report is to be the same every day. */
  readonly date?: string | undefined;
}

/**
 * Composes the printed report of a plan.
 *
 * @param source - its results: see `printedSource`
 * @returns sections in the order of `sectionChoices`
 */
export function printedReport(
  source: PrintedSource,
  { sections, date }: PrintedChoice = {},
): PrintedDocument {
  const { plan, library, currency, options } = source.report.value;
  const shown = sectionChoices.filter(({ id }) => sections === undefined || sections.includes(id));
  const years = [...new Set(options.map(({ annual }) => String(annual.year)))].join(', ');
  const names = source.options.map(({ name }) => name);
  return {
    title: plan.name,
    subtitle:
      options.length === 1
        ? `Report of ${names[0] ?? ''}`
        : `Report of ${countText(options.length, 'option')}`,
    facts: [
      ...(date === undefined ? [] : [['Date', date] as const]),
      ['Simulated year', years],
      ['Currency', currency],
      ['Units', 'metric'],
      ['Catalogue', `${library.version} (${library.hash.slice(0, 12)})`],
    ],
    sections: shown.map(({ id, title }) => ({ id, title, blocks: blocksOf[id](source) })),
  };
}
