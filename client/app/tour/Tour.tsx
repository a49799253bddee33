import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { walks } from '../../../models/present/walks/walks.ts';
import type { WalkStep } from '../../../models/present/walks/Walk.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { tourPlace } from '../../state/tourPlace.ts';

/** How often a part that is not on the page yet is looked for. */
const LOOK_ms = 250;

/** The current step of a walk, at the lower edge of the page; it marks the part of the page and can be left at any time. */
export function Tour(): JSX.Element | null {
  const place = tourPlace.value ?? { walk: '', step: 0 };
  const walk = walks.find(({ id }) => id === place.walk);
  const index = Math.min(place.step, (walk?.steps.length ?? 1) - 1);
  const step = walk?.steps[index];
  const isThere = useMarkedPart(step);
  if (walk === undefined || step === undefined) return null;
  const isLast = index === walk.steps.length - 1;
  const goTo = (next: number): void => {
    tourPlace.value = { walk: walk.id, step: next };
  };
  const leave = (): void => {
    tourPlace.value = null;
  };
  return (
    <aside class="tour" aria-label={`Tour: ${walk.title}`}>
      <div class="tour-head">
        <span class="tour-count">
          {walk.title}, step {index + 1} of {walk.steps.length}
        </span>
        <IconButton icon="remove" label="Leave the tour" onPress={leave} />
      </div>
      <div role="status">
        <h2 class="tour-title">{step.title}</h2>
        <p class="tour-text">{step.text}</p>
      </div>
      <div class="tour-actions">
        <button
          type="button"
          class="button"
          disabled={index === 0}
          onClick={() => {
            goTo(index - 1);
          }}
        >
          Back
        </button>
        {!isThere && (
          <a class="button" href={step.page}>
            Go there
          </a>
        )}
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            if (isLast) leave();
            else goTo(index + 1);
          }}
        >
          {isLast ? 'Finish' : 'Next'}
          {!isLast && <Icon name="right" />}
        </button>
      </div>
    </aside>
  );
}

/** Marks the part of the page that a step is about, and scrolls to it; false while it is not on the page. */
function useMarkedPart(step: WalkStep | undefined): boolean {
  const isThere = useSignal(true);
  useEffect(() => {
    let marked: Element | null = null;
    const look = (): void => {
      const found = step === undefined ? null : document.querySelector(step.anchor);
      isThere.value = found !== null;
      if (found === marked) return;
      marked?.classList.remove('tour-mark');
      marked = found;
      found?.classList.add('tour-mark');
      found?.scrollIntoView({ block: 'nearest' });
    };
    look();
    const timer = setInterval(look, LOOK_ms);
    return () => {
      clearInterval(timer);
      marked?.classList.remove('tour-mark');
    };
  }, [step, isThere]);
  return isThere.value;
}
