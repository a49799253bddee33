import { inShownUnits } from '../state/inShownUnits.ts';
import type { JSX } from 'preact';
import type { Finding } from '../../models/problems/Finding.ts';
import { countText } from '../../models/units/text.ts';

interface FileResultProps {
  readonly fileName: string;
  /** Why the file was rejected; null if it was read. */
  readonly refusal: string | null;
  /** What was corrected in it. */
  readonly findings: readonly Finding[];
}

/** Result of reading a file. */
export function FileResult({ fileName, refusal, findings }: FileResultProps): JSX.Element {
  if (refusal !== null) {
    return (
      <p class="field-message" role="alert">
        {fileName} {inShownUnits(refusal)}
      </p>
    );
  }
  return (
    <div role="status">
      <p class="field-note">
        Read {fileName}
        {findings.length === 0 ? '.' : `; ${countText(findings.length, 'finding')}:`}
      </p>
      {findings.length > 0 && (
        <ul class="file-remarks">
          {findings.map(({ message }) => (
            <li key={message}>{inShownUnits(message)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
