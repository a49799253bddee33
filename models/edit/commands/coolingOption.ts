import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { objectAt, textAt, valueAt, type JsonObject } from '../document/json.ts';
import { baselineOption } from './options.ts';
import { newId } from './newId.ts';

/** A cooling system to be compared with an option. */
export interface CoolingOption {
  readonly preset: string;
  /** Name of the new option. */
  readonly name: string;
  /** The option whose other changes it has in common; an id that does not exist is the base plan. */
  readonly like: string;
}

/**
 * Adds an option with another cooling system, which otherwise equals an option. A stated PUE that contains the power chain
 * is replaced with the default chain.
 *
 * @param document - the plan; without options, the base plan becomes the baseline
 */
export function addCoolingOption(document: JsonObject, { preset, name, like }: CoolingOption): Command {
  const present = objectAt(document, ['options']);
  const isFirst = Object.keys(present).length === 0;
  const options: JsonObject = isFirst ? { 'option-1': baselineOption } : present;
  const shared = objectAt(present, [like, 'changes']);
  const limit = valueAt(shared, ['cooling', 'airHeatPerRackLimit_kW']);
  const isComputed =
    (textAt(shared, ['cooling', 'kind']) ?? textAt(document, ['cooling', 'kind'])) === 'system';
  const parts = ['capture', 'plant', 'airPlant'].filter(
    (part) => isComputed && valueAt(document, ['cooling', part]) !== undefined,
  );
  const cooling: JsonObject = {
    ...keptOf(objectAt(shared, ['cooling']), isComputed),
    kind: 'system',
    preset,
    ...(limit === undefined ? {} : { airHeatPerRackLimit_kW: limit }),
    ...Object.fromEntries(parts.map((part) => [part, null])),
  };
  const power = textAt(shared, ['power', 'kind']) ?? textAt(document, ['power', 'kind']);
  const changes: JsonObject = { ...shared, cooling, ...(power === 'within-pue' ? { power: null } : {}) };
  const id = newId(options, 'option');
  const value: JsonObject = { name, changes };
  const edit: Edit = isFirst
    ? { kind: 'set', path: ['options'], value: { ...options, [id]: value } }
    : { kind: 'set', path: ['options', id], value };
  return { label: `add the option ${name}`, edits: [edit] };
}

/** What the option states of its system beside the components: redundancy, units, class. */
function keptOf(cooling: JsonObject, isComputed: boolean): JsonObject {
  if (!isComputed) return {};
  const { capture: _capture, plant: _plant, airPlant: _airPlant, ...kept } = cooling;
  return kept;
}
