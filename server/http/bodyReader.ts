import type { RequestHandler } from 'express';
import { planLimits } from '../../models/plan/document/limits.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { FileLimits } from '../results/fileKinds.ts';
import { receiveBody, type BodyLimits } from './connections/receiveBody.ts';
import type { Body } from './Route.ts';

const jsonTypes = ['application/json', 'application/*+json'];

/**
 * Reads a body as bytes, so that the guards of the models check its text. The text must be UTF-8 (RFC 8259, 8.1); a header
 * with another charset is refused, as the text would be decoded incorrectly.
 *
 * @param limits - shared by all routes
 * @param body - its accepted media types, and its limit
 */
export function bodyReader(
  limits: Omit<BodyLimits, 'limit_bytes' | 'tooLarge'>,
  body: Body<unknown>,
  fileLimits: FileLimits,
): RequestHandler[] {
  const types = [...(body.mediaTypes ?? jsonTypes)];
  const isText = 'read' in body;
  const checkType: RequestHandler = (request, _response, next) => {
    const contentType = request.get('content-type');
    if (request.is(types) === false) {
      const rule = `the body must be ${types.filter((type) => !type.includes('*')).join(' or ')}`;
      throw new ModelError('media-type', `${rule}; given: ${contentType ?? 'no content type'}`);
    }
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1];
    if (isText && charset !== undefined && !['utf-8', 'utf8', 'us-ascii'].includes(charset.toLowerCase())) {
      throw new ModelError('media-type', `the body must be in UTF-8; given: charset ${charset}`);
    }
    next();
  };
  const receive: RequestHandler = async (request, _response, next) => {
    request.body = await receiveBody(request, {
      ...limits,
      limit_bytes: body.limit_bytes?.(fileLimits, request.query) ?? planLimits.bytes,
      tooLarge: body.limit_bytes === undefined ? 'json-too-large' : 'body-too-large',
    });
    next();
  };
  return [checkType, receive];
}

/** The bytes of a body that {@link bodyReader} has read, in memory of their own, which can be handed to another thread. */
export function jobBody(body: unknown): Uint8Array<ArrayBuffer> {
  if (!Buffer.isBuffer(body)) return new Uint8Array();
  const { buffer, byteLength } = body;
  // Small buffers share their memory.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? new Uint8Array(buffer)
    : Uint8Array.from(body);
}
