import type { Device } from '../../catalogue/device.ts';
import { sameness } from '../netbox/ids.ts';

/** How a text of a list names a device of the catalogue. */
export interface DeviceMatch {
  readonly kind: 'exact' | 'near';
  readonly device: Device;
}

/** Finds devices by the texts of lists. */
export type DeviceFinder = (name: string, manufacturer: string | undefined) => DeviceMatch | undefined;

/** Shares of common words from which a device is offered as the one that is meant. */
const NEAR = 0.6;

/**
 * Makes a finder: by id or name, with or without the manufacturer, whatever the spelling of spaces and dashes; otherwise the
 * device with the most words in common is offered, if they are most of its words.
 *
 * @param devices - of the catalogue and of the plan
 */
export function deviceFinder(devices: readonly Device[]): DeviceFinder {
  const exact = new Map<string, Device>();
  for (const device of devices) {
    for (const name of [device.name, withoutNote(device.name)]) {
      if (!exact.has(sameness(name))) exact.set(sameness(name), device);
    }
  }
  // Ids are exact whatever names are like them.
  for (const device of devices) exact.set(sameness(device.id), device);
  const words = devices.map((device) => ({ device, words: wordsOf(`${device.name} ${device.id}`) }));
  const found = new Map<string, DeviceMatch | undefined>();
  return (name, manufacturer = '') => {
    const key = `${manufacturer}\n${name}`;
    if (!found.has(key)) {
      const device = exact.get(sameness(name)) ?? exact.get(sameness(`${manufacturer} ${name}`));
      found.set(
        key,
        device === undefined ? nearest(`${manufacturer} ${name}`, words) : { kind: 'exact', device },
      );
    }
    return found.get(key);
  };
}

/** A name without what stands in brackets at its end. */
const withoutNote = (name: string): string => name.replace(/\s*\([^()]*\)$/, '');

interface NamedDevice {
  readonly device: Device;
  readonly words: ReadonlySet<string>;
}

function nearest(text: string, devices: readonly NamedDevice[]): DeviceMatch | undefined {
  const wanted = wordsOf(text);
  let best: Device | undefined;
  let most = 0;
  for (const { device, words } of devices) {
    const commonCount = [...wanted].filter((word) => words.has(word)).length;
    const share = (2 * commonCount) / (wanted.size + words.size);
    if (commonCount > 0 && share > most) [best, most] = [device, share];
  }
  return best === undefined || most < NEAR ? undefined : { kind: 'near', device: best };
}

/** Words of letters and digits; “R740” and “r740xd” are different words. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
