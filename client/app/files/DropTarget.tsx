import type { JSX } from 'preact';
import { page } from '../../state/route.ts';
import { isDragging } from './fileQuestion.ts';

/** Shown over the whole page while files are dragged: what may be dropped. Places of their own still take a file. */
export function DropTarget(): JSX.Element | null {
  if (!isDragging.value) return null;
  return (
    <div class="drop-target" aria-hidden="true">
      <div>
        <strong>Drop to open</strong>
        <p>
          A plan, a utility rate, weather (EPW), a drawing (DXF or picture), NetBox files, carbon intensity or
          utilisation{page.value === 'home' ? '' : ': all but a plan are used in the open plan'}.
        </p>
      </div>
    </div>
  );
}
