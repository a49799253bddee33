import { isJsonRecord, type JsonRecord } from './jsonRecord.ts';
import type { NetboxForm } from '../NetboxDocument.ts';

const ACCELERATOR_BAY = /^(gpu|oam|accelerator|sxm)\b/i;
const NOT_PHYSICAL = /^(virtual|lag|bridge)$/;

/** Parts of a device type: the lists of its YAML file, or the counts of the REST API. */
export function objectForm(object: JsonRecord): NetboxForm {
  const isYaml = Object.keys(object).some((name) => name.includes('-')) || !('id' in object);
  const listed = (name: string): number | undefined =>
    Array.isArray(object[name]) ? object[name].length : isYaml ? 0 : undefined;
  const counted = (name: string): number | undefined => {
    const count = object[`${name}_template_count`];
    return typeof count === 'number' ? count : undefined;
  };
  const front = listed('front-ports') ?? counted('front_port');
  const rear = listed('rear-ports') ?? counted('rear_port');
  return {
    outletCount: listed('power-outlets') ?? counted('power_outlet'),
    powerPortCount: listed('power-ports') ?? counted('power_port'),
    interfaceCount: Array.isArray(object['interfaces'])
      ? object['interfaces'].filter(isDataPort).length
      : (counted('interface') ?? listed('interfaces')),
    passThroughCount: front === undefined && rear === undefined ? undefined : (front ?? 0) + (rear ?? 0),
    acceleratorBayCount: acceleratorBays(object['module-bays']),
  };
}

function isDataPort(port: unknown): boolean {
  if (!isJsonRecord(port) || port['mgmt_only'] === true) return false;
  return typeof port['type'] !== 'string' || !NOT_PHYSICAL.test(port['type']);
}

function acceleratorBays(bays: unknown): number {
  if (!Array.isArray(bays)) return 0;
  return bays.filter((bay) => isJsonRecord(bay) && ACCELERATOR_BAY.test(String(bay['name']))).length;
}
