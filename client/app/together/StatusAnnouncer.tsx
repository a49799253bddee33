import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SaveStatus } from './saveStatus.ts';

/** A state that lasts shorter is not announced. */
const PAUSE_ms = 2000;

interface StatusAnnouncerProps {
  readonly status: SaveStatus;
}

/** Announces to screen readers that changes do not arrive, and that they do again; not each time that a plan is saved. */
export function StatusAnnouncer({ status: { text, detail, tone } }: StatusAnnouncerProps): JSX.Element {
  const said = useSignal('');
  const wasTrouble = useSignal(false);
  useEffect(() => {
    // While changes are on their way it is not yet known whether they arrive.
    if (tone === 'calm' && (!wasTrouble.peek() || text === 'Saving…')) return undefined;
    const timer = setTimeout(() => {
      wasTrouble.value = tone !== 'calm';
      said.value = detail;
    }, PAUSE_ms);
    return () => {
      clearTimeout(timer);
    };
  }, [detail, tone]);
  return (
    <span class="sr-only" role="status">
      {said.value}
    </span>
  );
}
