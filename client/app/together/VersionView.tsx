import type { JSX } from 'preact';
import type { ShownVersion } from '../../../models/present/changes/shownChange.ts';
import { countText } from '../../../models/units/text.ts';

/** A record with more lines scrolls in its own box. */
const MAX_OPEN_LINES = 8;
/** So does a longer text. */
const MAX_OPEN_LENGTH = 200;

interface VersionViewProps {
  readonly version: ShownVersion;
  /** What it is a version of, for screen readers. */
  readonly label: string;
}

/** One version of a value: its text, and what a record or a list contains, with what differs marked. */
export function VersionView({ version, label }: VersionViewProps): JSX.Element {
  const { text, lines, moreCount } = version;
  if (lines.length === 0) {
    return text.length > MAX_OPEN_LENGTH ? (
      <div class="version-text version-long" tabIndex={0} role="group" aria-label={label}>
        {text}
      </div>
    ) : (
      <span class="version-text">{text}</span>
    );
  }
  const list = (
    <dl class="version-lines">
      {lines.map((line) => (
        <div key={line.key} class={line.isChanged ? 'version-line is-changed' : 'version-line'}>
          {line.label !== '' && <dt>{line.label}</dt>}
          <dd>
            {line.text}
            {line.isChanged && <span class="sr-only">, differs</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <span class="version-text">{text}</span>
      {lines.length > MAX_OPEN_LINES ? (
        <div class="version-scroll" tabIndex={0} role="group" aria-label={label}>
          {list}
        </div>
      ) : (
        list
      )}
      {moreCount > 0 && <p class="revision-changes">{countText(moreCount, 'more value')}</p>}
    </>
  );
}
