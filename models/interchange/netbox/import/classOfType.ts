import type { DeviceClass } from '../../../catalogue/device.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { isNetboxNo, netboxFieldOf } from '../read/fieldOf.ts';
import { isAcceleratedSystem } from './gpuNames.ts';

/** Data ports of a device that is a switch, if nothing says what it is; the most that a server has is about a dozen. */
const MIN_SWITCH_PORTS = 16;
/** Accelerator bays of a server for them. */
const MIN_ACCELERATOR_BAYS = 4;
const RACK_UNITS = 30;

/** Characters of a text that are read. */
const TEXT_READ = 10_000;

/** Manufacturers of network equipment only. */
const NETWORK_MAKERS =
  /^(arista|juniper|fortinet|palo alto|mikrotik|ubiquiti|ruckus|extreme|brocade|edgecore|edge-core|mellanox|a10|f5|check ?point|allied telesis|netgear|zyxel|nokia|ciena|adva|infinera|cumulus|aruba|opengear|sonicwall|ufispace|celestica)/i;
const NETWORK_NAMES =
  /switch|router|firewall|infiniband|load.?balancer|gateway|access point|\bQM\d|\bSN\d{4}|\bMS[NBX]\d|\bQ\d{4}\b|nexus|catalyst|\bN\dK-|\bN\d{3}[A-Z]?-|\bDCS-|\bEX\d{4}|\bQFX|\bMX\d{2,}|\bSRX|\bWS-C|\bC9[2-6]\d\d|\bASR|\bISR|\bNCS-|\bFPR|\bMDS|forti(gate|switch|analyzer)|fabric interconnect|connectrix/i;
const STORAGE_NAMES =
  /storage|\bjbo[df]\b|disk (shelf|array|enclosure)|\bSAN\b|\bNAS\b|storeserv|storeonce|alletra|nimble|netapp|powervault|powerstore|powermax|powerscale|isilon|unity|flasharray|flashblade|infinibox|\bDS\d{3,4}|\bRS\d{3,4}|synology|qnap|tape library/i;
const COOLING_NAMES =
  /\bS?CDU\b|coolant distribution|\bCRA[CH]\b|in-?row cool|rear.?door (heat|cool)|cooling (unit|door|distribution)/i;
const POWER_NAMES =
  /\bPDU\b|power distribution|power strip|\bUPS\b|uninterruptible|transfer switch|\bATS\b|\bSTS\b|power shelf|busway|rectifier|battery (pack|cabinet|module)/i;
const PASSIVE_NAMES =
  /patch ?panel|\bpanel\b|\bshelf\b|blank|filler|cable (manag|organi|guide|duct)|\bbrush\b|\brail\b|cassette|fib(er|re) (enclosure|housing|tray)|lacing/i;

/** Texts and parts of a type. */
interface TypeTexts {
  readonly maker: string;
  /** Model and part number. */
  readonly model: string;
  /** Model, part number and description. */
  readonly about: string;
  readonly comments: string;
  readonly interfaceCount: number;
}

/** Class of a device type by its parts and its name; undefined if these do not tell. */
export function classOfType(record: NetboxRecord, height_U: number): DeviceClass | undefined {
  const text = (name: string): string => (netboxFieldOf(record, name) ?? '').slice(0, TEXT_READ);
  const model = `${text('model')} ${text('part_number')}`;
  const texts: TypeTexts = {
    maker: text('manufacturer'),
    model,
    about: `${model} ${text('description')}`,
    comments: text('comments'),
    interfaceCount: record.form?.interfaceCount ?? 0,
  };
  if ((record.form?.outletCount ?? 0) > 0) return 'power';
  return (
    classByAccelerators(record, texts, height_U) ??
    (isCooling(texts) ? 'cooling' : isUnpowered(record) ? 'passive' : classByNames(texts, isBare(record)))
  );
}

const isCooling = ({ about, comments }: TypeTexts): boolean =>
  COOLING_NAMES.test(about) || /coolant distribution unit/i.test(comments);

function classByNames(
  { maker, model, about, interfaceCount }: TypeTexts,
  isBare: boolean,
): DeviceClass | undefined {
  if (NETWORK_NAMES.test(model)) return 'network';
  if (STORAGE_NAMES.test(`${maker} ${about}`)) return 'storage';
  if (POWER_NAMES.test(about) && interfaceCount <= 2) return 'power';
  if (isBare && PASSIVE_NAMES.test(model)) return 'passive';
  return interfaceCount >= MIN_SWITCH_PORTS || NETWORK_MAKERS.test(maker) ? 'network' : undefined;
}

function classByAccelerators(
  { form }: NetboxRecord,
  { maker, model, comments }: TypeTexts,
  height_U: number,
): DeviceClass | undefined {
  const isSwitch = /switch|\bQ\d{4}\b/i.test(model);
  const hasBays = (form?.acceleratorBayCount ?? 0) >= MIN_ACCELERATOR_BAYS;
  if (isSwitch || !(hasBays || isAcceleratedSystem(maker, model, comments))) return undefined;
  return height_U >= RACK_UNITS ? 'gpu-rack' : 'gpu-server';
}

/** Whether a type has no part that draws power, as far as its file tells. */
function isBare({ form, ports }: NetboxRecord): boolean {
  return (form?.interfaceCount ?? 0) === 0 && ports.length === 0 && (form?.powerPortCount ?? 0) === 0;
}

/**
 * Whether a type says that it has no power, or has no power ports and passes cables through. A type that is fed by its
 * chassis has interfaces, and its draw is not zero.
 */
function isUnpowered(record: NetboxRecord): boolean {
  if (!isBare(record)) return false;
  const { form } = record;
  return isNetboxNo(record, 'is_powered') || (form?.powerPortCount === 0 && (form.passThroughCount ?? 0) > 0);
}

const CLASSES_OF_ROLES: readonly (readonly [RegExp, DeviceClass])[] = [
  [/patch|panel|cable|blank|filler|brush|passive|\bshelf\b/i, 'passive'],
  [/\bpdu|\bups\b|\bats\b|transfer switch|power (strip|distribution|shelf)|^power$/i, 'power'],
  [/\bcdu\b|cooling|\bcra[ch]\b/i, 'cooling'],
  [
    /switch|leaf|spine|router|firewall|network|\btor\b|load.?balanc|\boob\b|gateway|access point|\bwap\b|fabric/i,
    'network',
  ],
  [/storage|\bnas\b|\bsan\b|\bjbod\b|backup appliance/i, 'storage'],
  [/\bgpu|\bdgx|\bhgx|accelerat/i, 'gpu-server'],
  [/server|compute|node|hypervisor|\bhost\b|\bvm/i, 'server'],
];

/** Class of a device by the words of its role; undefined if they do not tell. */
export const classByRole = (role: string): DeviceClass | undefined =>
  CLASSES_OF_ROLES.find(([pattern]) => pattern.test(role))?.[1];
