import type { JSX } from 'preact';
import { Brand } from '../Brand.tsx';
import { SettingsMenu } from '../SettingsMenu.tsx';
import { UnitsMenu } from '../UnitsMenu.tsx';

/** The head of the page of a new hall: it is not a page of the open plan, so it shows nothing of it. */
export function NewHallBar(): JSX.Element {
  return (
    <header class="home-bar">
      <Brand />
      <span class="home-bar-actions">
        <UnitsMenu />
        <SettingsMenu />
      </span>
    </header>
  );
}
