import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { createHash } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { printedStyles } from '../../models/present/printed/html/printedStyles.ts';
import { paperChoices } from '../../models/present/printed/sectionChoices.ts';

/**
 * Headers that restrict a page to content of this server: its scripts and module workers, no inline script or style.
 * The server uses plain HTTP, so requests are not upgraded to HTTPS and HTTPS is not required of browsers; a proxy that
 * adds TLS also adds Strict-Transport-Security. They are the same for every answer, so they are made once.
 */
export function securityHeaders(): RequestHandler {
  const headers = Object.entries(headersOf(helmetHeaders()));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** The headers that a middleware sets, which asks nothing of the request. */
function headersOf(middleware: ReturnType<typeof helmet>): Readonly<Record<string, string>> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  middleware(request, response, (error) => {
    if (error !== undefined) throw new Error('the security headers cannot be made', { cause: error });
  });
  return Object.fromEntries(
    response.getHeaderNames().map((name) => [name, String(response.getHeader(name))]),
  );
}

/** The style sheets of printed reports, which are the same for all plans. */
const reportStyleHashes = (): string[] =>
  paperChoices.map(
    ({ value }) => `'sha256-${createHash('sha256').update(printedStyles(value)).digest('base64')}'`,
  );

function helmetHeaders(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        workerSrc: ["'self'"],
        // A report that the page opens in a tab has the policy of the page, and contains its style sheet.
        styleSrc: ["'self'", ...reportStyleHashes()],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  });
}
