import type { JSX } from 'preact';
import type { Finding } from '../../models/problems/Finding.ts';
import { messageText } from '../fields/messageText.ts';
import { findingTexts } from '../state/findingTexts.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';

interface FindingLinesProps {
  readonly findings: readonly Finding[];
}

/** Findings, one per line, next to what they concern. */
export function FindingLines({ findings }: FindingLinesProps): JSX.Element {
  return (
    <ul class="finding-lines">
      {findings.map(({ code, path, severity, message }) => (
        <li key={`${code} ${path} ${message}`}>
          <SeverityMark severity={severity} />
          <p>
            <strong>{findingTexts(code).title}.</strong> {messageText(path, message)}
          </p>
        </li>
      ))}
    </ul>
  );
}
