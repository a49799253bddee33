import type { Finding } from '../../../models/problems/Finding.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import { countedNoun, figure } from './numbers.ts';
import { sharedByOptions } from './sharedByOptions.ts';
import { wrap } from './wrap.ts';
import { severityLabels } from '../../../models/present/words/severityLabels.ts';

const SHOWN_PER_SEVERITY = 25;
const severities: readonly Severity[] = ['error', 'warning', 'info'];
const labelOf = (severity: Severity): string => severityLabels[severity].toLowerCase();

/**
 * Findings as text, the most severe first; a finding of several options is listed once.
 *
 * @param options - each with its findings
 * @param width - columns to wrap to
 */
export function findingsList(
  options: readonly { readonly name: string; readonly findings: readonly Finding[] }[],
  width: number,
): string[] {
  const findings = sharedByOptions(
    options.map(({ name, findings: items }) => ({ name, items })),
    (finding) => JSON.stringify(finding),
  );
  const lines: string[] = [];
  for (const severity of severities) {
    const ofSeverity = findings.filter(({ item }) => item.severity === severity);
    for (const { item, options: names } of ofSeverity.slice(0, SHOWN_PER_SEVERITY)) {
      const place = item.path === '' ? 'whole plan' : item.path;
      const others = item.occurrenceCount - 1;
      const places = others === 0 ? place : `${place} and ${figure(others, [0, 0])} more`;
      const source = item.source === undefined ? '' : ` Source: ${item.source}`;
      lines.push(
        `  ${labelOf(severity).padEnd(9)}${item.code} (${names})`,
        ...wrap(item.message, { width, indent: ' '.repeat(11) }),
        ...wrap(`At ${places}.${source}`, { width, indent: ' '.repeat(11) }),
        ...wrap(consequencesText(item), { width, indent: ' '.repeat(11) }),
      );
    }
    const rest = ofSeverity.length - SHOWN_PER_SEVERITY;
    if (rest > 0) lines.push(`  ${countedNoun(rest, `more ${labelOf(severity)}`)}`);
  }
  return lines.length === 0 ? ['  No findings.'] : lines;
}

/** The number of findings of each severity, each counted once: 1 error, 2 warnings, 5 notes. */
export function findingsCounted(
  options: readonly { readonly name: string; readonly findings: readonly Finding[] }[],
): string {
  const findings = sharedByOptions(
    options.map(({ name, findings: items }) => ({ name, items })),
    (finding) => JSON.stringify(finding),
  );
  return severities
    .map((severity) =>
      countedNoun(findings.filter(({ item }) => item.severity === severity).length, labelOf(severity)),
    )
    .join(', ');
}

/** What follows from a finding, folded: --json has the texts. */
function consequencesText({ consequences = [] }: Finding): string {
  if (consequences.length === 0) return '';
  const each = consequences.map(({ code, path, occurrenceCount }) => {
    const others = occurrenceCount === 1 ? '' : ` and ${figure(occurrenceCount - 1, [0, 0])} more`;
    return `${code} at ${path}${others}`;
  });
  return `Consequences: ${each.join('; ')}.`;
}
