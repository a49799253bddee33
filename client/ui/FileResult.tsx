import type { JSX } from 'preact';
import type { Finding } from '../../models/problems/Finding.ts';
import { countText } from '../../models/units/text.ts';

interface FileResultProps {
  readonly fileName: string;
  /** Why nothing came of the file; null where something did. */
  readonly refusal: string | null;
  /** What was mended in it. */
  readonly findings: readonly Finding[];
}

/** What came of a file that was read. */
export function FileResult({ fileName, refusal, findings }: FileResultProps): JSX.Element {
  if (refusal !== null) {
    return (
      <p class="field-message" role="alert">
        {fileName} {refusal}
      </p>
    );
  }
  return (
    <div role="status">
      <p class="field-note">
        Read {fileName}
        {findings.length === 0 ? '.' : `; ${countText(findings.length, 'remark')}:`}
      </p>
      {findings.length > 0 && (
        <ul class="file-remarks">
          {findings.map(({ code, path, message }) => (
            <li key={`${code} ${path}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
