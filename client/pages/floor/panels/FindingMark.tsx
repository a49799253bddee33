import type { JSX } from 'preact';
import { Badge } from '../../../ui/Badge.tsx';
import { severityCounts } from '../severityCounts.ts';

/** The number of errors, or else of warnings, on the floor. */
export function FindingMark(): JSX.Element | null {
  const { error, warning } = severityCounts.value;
  if (error + warning === 0) return null;
  return (
    <Badge tone={error > 0 ? 'error' : 'warning'}>
      {error > 0 ? error : warning}
      <span class="sr-only">{error > 0 ? ' errors' : ' warnings'}</span>
    </Badge>
  );
}
