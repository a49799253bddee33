import { signal } from '@preact/signals';
import { metricUnits, type DisplayUnits } from '../../models/units/display/displayUnits.ts';
import type { messageInUnits } from '../../models/present/words/messageInUnits.ts';

const KEY = 'plenum-units';

/**
 * The units in which the page shows and reads quantities. They belong to the browser, not to the plan: files and exports are
 * metric. Metric until the user chooses: the language of a browser does not tell the units of its user.
 */
export const displayUnits = signal<DisplayUnits>(metricUnits);

/** The conversion of texts, loaded with the first choice of units: metric texts need none. */
export const conversion = signal<{ readonly convert: typeof messageInUnits } | null>(null);

/** Shows units on all pages, and keeps the choice in this browser. */
export async function chooseUnits(units: DisplayUnits): Promise<void> {
  try {
    if (units.system === 'metric') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ ...units, table: undefined }));
  } catch {
    // Storage is not allowed: the choice lasts until the page unloads.
  }
  await showUnits(units);
}

/** Shows the units that this browser keeps, and follows the choice in other tabs. */
export async function startDisplayUnits(): Promise<void> {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) void showStored();
  });
  await showStored();
}

async function showStored(): Promise<void> {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(KEY);
  } catch {
    // Storage is not allowed: metric.
  }
  if (stored === null) {
    displayUnits.value = metricUnits;
    return;
  }
  try {
    const { readDisplayUnits } = await import('../../models/units/display/chosenUnits.ts');
    await showUnits(readDisplayUnits(JSON.parse(stored)));
  } catch {
    // A damaged choice, or a part of the page that could not be loaded: metric, until units are chosen again.
    displayUnits.value = metricUnits;
  }
}

async function showUnits(units: DisplayUnits): Promise<void> {
  if (units.system !== 'metric' && conversion.value === null) {
    const { messageInUnits: convert } = await import('../../models/present/words/messageInUnits.ts');
    conversion.value = { convert };
  }
  displayUnits.value = units;
}
