import type { JSX } from 'preact';
import type { Finding } from '../../../models/index.ts';
import { thingAt } from '../../floor/liveChecks.ts';
import { boundsOf } from '../../floor/rectangle.ts';
import { counted } from '../../format/word.ts';
import { findingWords } from '../../state/findingWords.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { floorFindings, scene, select, selectedThings, spoken, stage } from './floorState.ts';

const MOST_SHOWN = 60;
const order = { error: 0, warning: 1, info: 2 } as const;

/** What is found on the floor, the gravest first; a press selects and shows what it is about. */
export function FloorFindings(): JSX.Element {
  const found = floorFindings.value.toSorted((one, other) => order[one.severity] - order[other.severity]);
  return (
    <section class="card floor-findings" aria-labelledby="floor-findings-title">
      <div class="card-head">
        <h2 id="floor-findings-title">Found on this floor</h2>
      </div>
      {found.length === 0 ? (
        <p class="empty">Nothing: every rule of placement is kept.</p>
      ) : (
        <ul class="floor-finding-list" tabIndex={0} aria-label="Findings of this floor">
          {found.slice(0, MOST_SHOWN).map((finding, place) => (
            <FindingLine key={place} finding={finding} />
          ))}
          {found.length > MOST_SHOWN && (
            <li class="floor-finding-more">and {counted(found.length - MOST_SHOWN, 'more finding')}</li>
          )}
        </ul>
      )}
    </section>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
}

function FindingLine({ finding }: FindingLineProps): JSX.Element {
  const { code, severity, message, path, alsoAt = [], source } = finding;
  const keys = [path, ...alsoAt].flatMap((place) => thingAt(place) ?? []);
  const isThere = keys.some((key) => scene.value?.byKey.has(key));
  return (
    <li>
      <button
        type="button"
        class="floor-finding"
        title={source === undefined ? undefined : `Source: ${source}`}
        disabled={!isThere}
        onClick={() => {
          showThings(keys);
        }}
      >
        <SeverityMark severity={severity} />
        <span>
          <strong>{findingWords(code).title}</strong>
          <span class="floor-finding-message">{message}</span>
        </span>
      </button>
    </li>
  );
}

/** Selects things and brings them into sight. */
export function showThings(keys: readonly string[]): void {
  select(keys);
  const block = boundsOf(selectedThings.value);
  if (block !== undefined) stage.reveal(block);
  spoken.value = `${counted(selectedThings.value.length, 'thing')} selected.`;
}
