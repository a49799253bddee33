import type { RequestHandler, Response } from 'express';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { problemDocument } from '../../results/problemDocument.ts';
import { idOf } from '../requestId.ts';
import type { ByteBudget } from './byteBudget.ts';

type End = (chunk?: unknown, encoding?: unknown, callback?: unknown) => Response;
type Write = (chunk: unknown, encoding?: unknown, callback?: unknown) => boolean;

/**
 * Counts the bytes of answers until they are read, and refuses those for which there is no room with the problem `server-busy`. It must follow
 * the compression of answers, so that it counts what waits to be compressed.
 */
export function holdAnswers(budget: ByteBudget): RequestHandler {
  return (request, response, next) => {
    const address = request.ip ?? '';
    const end = response.end.bind(response) as End;
    const write = response.write.bind(response) as Write;
    let held_bytes = 0;
    const hold = (chunk: unknown): boolean => {
      const size_bytes = sizeOf(chunk);
      if (!budget.hold(address, size_bytes)) return false;
      held_bytes += size_bytes;
      return true;
    };
    const release = (): void => {
      budget.release(address, held_bytes);
      held_bytes = 0;
    };
    response.end = ((chunk, ...rest) => {
      if (hold(chunk)) return end(chunk, ...rest);
      if (response.headersSent) return response.destroy();
      return end(refusal(response));
    }) as End as typeof response.end;
    response.write = ((chunk, ...rest) => {
      if (!hold(chunk)) {
        response.destroy();
        return false;
      }
      const isTaken = write(chunk, ...rest);
      if (isTaken) release();
      return isTaken;
    }) as Write as typeof response.write;
    response.on('drain', release).once('close', release);
    next();
  };
}

/** Bytes of a part of an answer; a character of a text counts as one. */
function sizeOf(chunk: unknown): number {
  return typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk.length : 0;
}

/** Makes an answer one of `server-busy`; answers its body. */
function refusal(response: Response): string {
  const error = new ModelError('server-busy', 'too many answers are not read yet; ask again later');
  const problem = problemDocument(error, idOf(response));
  response.statusCode = problem.status;
  for (const name of ['ETag', 'Content-Length', 'Content-Encoding', 'Last-Modified'])
    response.removeHeader(name);
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  return JSON.stringify(problem);
}
