import type { JsonObject } from '../../../models/edit/document/json.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Inventory } from '../../netbox/readInventory.ts';

interface Spliced {
  readonly inventory: Inventory;
  readonly origin: { readonly address: string; readonly readAt: string; readonly scope: string };
  /** A stored plan; undefined if the body states one or none. */
  readonly plan: JsonObject | undefined;
}

const OPENING = 0x7b;
const CLOSING = 0x7d;
const encoder = new TextEncoder();

/**
 * The body of a comparison: that of the request, with what was read of NetBox. Megabytes are put together as bytes, since parsing them
 * would hold up the thread that answers.
 *
 * @param body - a JSON object; what it states of the plan comes first
 * @throws ModelError `body-invalid` if it is none
 */
export function splicedBody(body: Uint8Array, { inventory, origin, plan }: Spliced): Uint8Array<ArrayBuffer> {
  const start = body.findIndex((byte) => byte > 0x20);
  if (body[start] !== OPENING) {
    const message = 'the body must be a JSON object.';
    throw new ModelError('body-invalid', message, [{ path: '', rule: 'type object', message }]);
  }
  const rest = body.subarray(start + 1);
  const isEmpty = rest.find((byte) => byte > 0x20) === CLOSING;
  const { complete, notRead, chunks } = inventory;
  const parts: Uint8Array[] = [encoder.encode('{')];
  if (!isEmpty) {
    const end = rest.lastIndexOf(CLOSING);
    if (end < 0) throw notClosed();
    parts.push(rest.subarray(0, end), encoder.encode(','));
  }
  parts.push(encoder.encode(`"origin":${JSON.stringify({ ...origin, complete, notRead })},`));
  if (plan !== undefined) parts.push(encoder.encode(`"plan":${JSON.stringify(plan)},`));
  parts.push(encoder.encode('"files":['));
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) parts.push(encoder.encode(','));
    parts.push(chunk);
  }
  parts.push(encoder.encode(']}'));
  return joined(parts);
}

function notClosed(): ModelError {
  const message = 'is not JSON: the object is not closed.';
  return new ModelError('json-invalid', `The text ${message}`, [{ path: '', rule: 'JSON', message }]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
