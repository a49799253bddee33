import { finding, type Finding } from '../../problems/Finding.ts';
import { listText } from '../../units/text.ts';
import type { Feed } from '../feedSchema.ts';
import type { DeviceCord, FedDevice, FedRacks } from './FedRacks.ts';
import { psuText } from './psuText.ts';

/** Whether the plan states the cords of a device. */
export const isCorded = ({ cords = [] }: FedDevice): boolean => cords.length > 0;

/**
 * Checks stated cords: cords to feeds or banks that do not exist, more or fewer cords than power supplies, and phases that
 * differ from the bank.
 */
export function checkStatedCords({ path, devices, feeds }: FedRacks): Finding[] {
  return [
    ...devices.flatMap((device) => [
      ...checkCount(device, `${path}.contents`),
      ...(device.cords ?? []).flatMap((cord) => checkCord(device.name, cord, feeds, path)),
    ]),
    ...checkUncorded(devices, Object.keys(feeds).length, path),
  ];
}

function checkCord(
  name: string,
  { feed: id, phase, bank }: DeviceCord,
  feeds: Readonly<Record<string, Feed>>,
  path: string,
): Finding[] {
  const feed = Object.hasOwn(feeds, id) ? feeds[id] : undefined;
  if (feed === undefined) {
    const known = listText(Object.keys(feeds));
    const message = `Cords of ${name} go to feed ${id}, which the rack does not have; those power supplies count as not energised. The rack has ${known === '' ? 'no feeds' : known}.`;
    return [finding('cord-feed-unknown', `${path}.contents`, message)];
  }
  if (bank === undefined) return [];
  const known = feed.banks !== undefined && Object.hasOwn(feed.banks, bank) ? feed.banks[bank] : undefined;
  if (known === undefined) {
    const message = `Cords of ${name} go to bank ${bank}, which feed ${id} does not have; no bank of that feed is checked.`;
    return [finding('cord-bank-unknown', `${path}.feeds.${id}.banks`, message)];
  }
  if (phase === undefined || phase === known.phase) return [];
  const message = `Cords of ${name} state phase ${phase}, but bank ${bank} of feed ${id} is on ${known.phase}; the phase of the cords is used.`;
  return [finding('cord-phase-differs', `${path}.feeds.${id}.banks.${bank}`, message)];
}

const cordsText = (count: number): string => (count === 1 ? '1 cord is' : `${String(count)} cords are`);

function checkCount(device: FedDevice, path: string): Finding[] {
  if (!isCorded(device)) return [];
  const { name, psuCount, psuRequiredCount = 1, cords = [] } = device;
  const stated = cords.reduce((total, { cordCount = 1 }) => total + cordCount, 0);
  if (psuCount !== undefined && stated > psuCount) {
    const message = `${String(stated)} cords are stated for each ${name}, which has ${psuText(psuCount)}.`;
    return [finding('cords-exceed-supplies', path, message)];
  }
  if (stated >= psuRequiredCount) return [];
  const message = `${cordsText(stated)} stated for each ${name}, which needs ${psuText(psuRequiredCount)}; it does not start.`;
  return [finding('cords-too-few', path, message)];
}

/** Devices without stated cords in a rack where others have some. */
function checkUncorded(devices: readonly FedDevice[], feedCount: number, path: string): Finding[] {
  const names = devices.filter((device) => !isCorded(device) && device.draw_kW > 0).map(({ name }) => name);
  if (names.length === 0 || feedCount < 2) return [];
  const message = `The load of ${listText([...new Set(names)])} was split evenly over ${String(feedCount)} feeds; their cords are not stated.`;
  return [finding('feed-split-assumed', `${path}.feeds`, message)];
}
