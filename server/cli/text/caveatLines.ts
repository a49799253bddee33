import { optionHeadlines } from '../../../models/present/figures/optionHeadline.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { wrap } from './wrap.ts';

/** Texts of a caveat that are printed; a hall of many racks may have hundreds. */
const MAX_TEXTS = 3;

/**
 * What qualifies the savings of each option, worst first, and the findings that it gains and loses against the baseline.
 *
 * @returns none for a plan with one option
 */
export function caveatLines(report: Report, width: number): string[] {
  const lines = optionHeadlines(report).flatMap(({ name, caveats, notes, findings, sides }) => {
    const codes = (found: typeof findings.gained): string =>
      found.length === 0 ? 'none' : found.map(({ severity, code }) => `${severity} ${code}`).join(', ');
    const capital = sides.find(({ label }) => label === 'Capital cost');
    const texts = [
      ...caveats.map(({ label, texts: all }) => `${label}: ${all.slice(0, MAX_TEXTS).join(' ')}`),
      ...notes,
      ...(capital === undefined
        ? []
        : [`Capital cost: ${capital.text}${capital.change === '' ? '' : `, ${capital.change}`}`]),
      `Gained findings: ${codes(findings.gained)}; lost: ${codes(findings.lost)}.`,
    ];
    return [`  ${name}`, ...texts.flatMap((text) => wrap(text, { width, indent: '    ' }))];
  });
  return lines.length === 0 ? [] : ['', 'What qualifies the savings', ...lines];
}
