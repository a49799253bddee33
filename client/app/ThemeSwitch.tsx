import type { JSX } from 'preact';
import { themeChoice, type ThemeChoice } from '../state/theme.ts';
import { IconButton } from '../ui/IconButton.tsx';

const next: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };
const names: Readonly<Record<ThemeChoice, string>> = {
  system: 'Theme: system',
  light: 'Theme: light',
  dark: 'Theme: dark',
};

/** Light, dark, or the system setting; each press selects the next. */
export function ThemeSwitch(): JSX.Element {
  const choice = themeChoice.value;
  return (
    <IconButton
      icon={choice}
      label={`${names[choice]}. Change to ${names[next[choice]].replace('Theme: ', '')}`}
      onPress={() => {
        themeChoice.value = next[choice];
      }}
    />
  );
}
