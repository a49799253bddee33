import type { JSX } from 'preact';
import { areFilesOpening, fileQuestion, isDragging } from './fileQuestion.ts';
import { isPlanInSight } from './isPlanInSight.ts';

/** Shown over the whole page while files are dragged: what may be dropped. Places of their own still take a file. */
export function DropTarget(): JSX.Element | null {
  if (!isDragging.value) return <OpeningStatus />;
  return (
    <div class="drop-target" aria-hidden="true">
      <div>
        <strong>Drop to open</strong>
        <p>
          A plan, a utility rate, weather (EPW, also zipped), a drawing (DXF or picture), NetBox files, carbon
          intensity or utilisation{isPlanInSight() ? ': all but a plan are used in the open plan' : ''}.
        </p>
      </div>
    </div>
  );
}

/** Says that files are being read; the style sheet delays it, since most are read at once. */
function OpeningStatus(): JSX.Element {
  const isShown = areFilesOpening.value && fileQuestion.value === null;
  return (
    <p class="opening-status" role="status">
      {isShown && <span>Opening…</span>}
    </p>
  );
}
