import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { themeChoice } from '../state/theme.ts';
import { Icon } from '../ui/Icon.tsx';
import { askPerson } from '../state/person.ts';
import { PersonPart } from './people/PersonPart.tsx';
import { placeFloat } from '../ui/placeFloat.ts';
import { Segments } from '../ui/Segments.tsx';

/** Settings of this browser: the theme, and others that apply to every page; and who has signed in. */
export function SettingsMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        popovertarget="settings-menu"
        aria-label="Settings"
        title="Settings"
      >
        <Icon name="settings" />
      </button>
      <div
        ref={menu}
        id="settings-menu"
        class="menu settings-menu"
        popover="auto"
        role="group"
        aria-label="Settings"
        onToggle={(event) => {
          if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
          void askPerson();
          if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
        }}
      >
        <p class="menu-heading">Theme</p>
        <Segments
          label="Theme"
          choices={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={themeChoice.value}
          onChoose={(choice) => {
            themeChoice.value = choice;
          }}
        />
        <PersonPart
          onLeave={() => {
            menu.current?.hidePopover();
          }}
        />
      </div>
    </>
  );
}
