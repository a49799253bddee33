import { computed, effect, signal } from '@preact/signals';

export type ThemeChoice = 'light' | 'dark' | 'system';

const KEY = 'plenum-theme';
const systemIsDark = signal(matchMedia('(prefers-color-scheme: dark)').matches);

/** The chosen theme; public/theme.js applies it before the first paint. */
export const themeChoice = signal<ThemeChoice>(read());

/** The visible theme: charts need colours, not variables. */
export const theme = computed((): 'light' | 'dark' => {
  if (themeChoice.value !== 'system') return themeChoice.value;
  return systemIsDark.value ? 'dark' : 'light';
});

/** Follows the system theme and the chosen theme. */
export function startTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    systemIsDark.value = matches;
  });
  effect(() => {
    const choice = themeChoice.value;
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    write(choice);
  });
}

function read(): ThemeChoice {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}

function write(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Storage is not allowed: the choice lasts until the page unloads.
  }
}
