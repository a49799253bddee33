import type { JSX } from 'preact';
import type { Severity } from '../../models/problems/severities.ts';
import { Icon } from './Icon.tsx';
import { severityLabels } from '../../models/present/words/severityLabels.ts';

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Whether the word is visible next to the icon, or only for screen readers. */
  readonly hasWord?: boolean;
}

/** Severity of a finding: shape, colour and word state the same. */
export function SeverityMark({ severity, hasWord = false }: SeverityMarkProps): JSX.Element {
  return (
    <span class={`severity severity-${severity}`}>
      <Icon name={severity} />
      <span class={hasWord ? '' : 'sr-only'}>{severityLabels[severity]}</span>
    </span>
  );
}
