import express, { type RequestHandler } from 'express';
import { planLimits } from '../../models/plan/document/limits.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { decodePlanText } from '../files/readPlanFile.ts';

const jsonTypes = ['application/json', 'application/*+json'];

/** JSON is UTF-8 whatever the header says (RFC 8259, 8.1); a client that says otherwise would be misread. */
const jsonOnly: RequestHandler = (request, _response, next) => {
  if (request.is(jsonTypes) === false) {
    const given = request.get('content-type') ?? 'no content type';
    throw new ModelError('media-type', `the body must be application/json; given was ${given}`);
  }
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset.toLowerCase())) {
    throw new ModelError('media-type', `the body must be in UTF-8; given was charset ${charset}`);
  }
  next();
};

/** Reads a body as bytes, so that the models' own guards decide over the JSON in it. */
export const jsonBody: readonly [RequestHandler, RequestHandler] = [
  jsonOnly,
  express.raw({ type: jsonTypes, limit: planLimits.bytes }),
];

/**
 * The text of a body that {@link jsonBody} has read; empty where there is none.
 *
 * @throws ModelError `json-invalid` where the bytes are not UTF-8
 */
export function bodyText(body: unknown): string {
  return decodePlanText(Buffer.isBuffer(body) ? body : new Uint8Array());
}
