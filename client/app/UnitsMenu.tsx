import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { displayUnits } from '../state/displayUnits.ts';
import { Icon } from '../ui/Icon.tsx';
import { Lazy } from '../ui/Lazy.tsx';
import { placeFloat } from '../ui/placeFloat.ts';

const systemLabels = { metric: 'metric', us: 'US customary', mixed: 'mixed' } as const;

const loadFields = (): Promise<FunctionComponent> =>
  import('./UnitsFields.tsx').then(({ UnitsFields }) => UnitsFields);

/** The units of all pages, in a menu. */
export function UnitsMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = useSignal(false);
  const name = `Units: ${systemLabels[displayUnits.value.system]}`;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        popovertarget="units-menu"
        aria-label={name}
        title={name}
      >
        <Icon name="ruler" />
      </button>
      <div
        ref={menu}
        id="units-menu"
        class="menu units-menu"
        popover="auto"
        onToggle={(event) => {
          if (event instanceof ToggleEvent && event.newState === 'open') isOpen.value = true;
          if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
        }}
      >
        {isOpen.value && <Lazy load={loadFields} />}
      </div>
    </>
  );
}
