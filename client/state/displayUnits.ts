import { signal } from '@preact/signals';
import {
  metricUnits,
  readDisplayUnits,
  systemOf,
  type DisplayUnits,
} from '../../models/units/display/displayUnits.ts';

const KEY = 'plenum-units';

/**
 * The units in which the page shows and reads quantities. They belong to the browser, not to the plan: files and exports are
 * metric. Metric until the user chooses: the language of a browser does not tell the units of its user.
 */
export const displayUnits = signal<DisplayUnits>(read());

/** Chooses units, and keeps the choice in this browser. */
export function chooseUnits(units: DisplayUnits): void {
  displayUnits.value = units;
  try {
    if (systemOf(units) === 'metric') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(units));
  } catch {
    // Storage is not allowed: the choice lasts until the page unloads.
  }
}

/** Follows the choice in other tabs. */
export function startDisplayUnits(): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) displayUnits.value = read();
  });
}

function read(): DisplayUnits {
  try {
    return readDisplayUnits(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return metricUnits;
  }
}
