import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { problemDocument } from '../../results/problemDocument.ts';

/** Answers what is no HTTP request, or does not arrive in time, with a problem, and closes the connection. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const problem = problemDocument(errorOf(error.code));
    const text = JSON.stringify(problem);
    socket.end(
      [
        `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}`,
        'Content-Type: application/problem+json; charset=utf-8',
        'X-Content-Type-Options: nosniff',
        'Cache-Control: no-store',
        `Content-Length: ${String(Buffer.byteLength(text))}`,
        'Connection: close',
        '',
        text,
      ].join('\r\n'),
      () => {
        socket.destroy();
      },
    );
  });
}

/** True if part of an answer is already on its way: a second one would be read as its continuation. */
function isAnswering(socket: Duplex): boolean {
  const { _httpMessage: message } = socket as { _httpMessage?: { readonly headersSent: boolean } | null };
  return message?.headersSent === true;
}

function errorOf(code: string | undefined): ModelError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new ModelError('request-timeout', 'the request did not arrive in time; send it again, faster');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new ModelError('headers-too-large', 'the headers of the request are limited to 16 KiB');
  }
  return new ModelError('request-malformed', 'this is not a request in HTTP/1.1');
}
