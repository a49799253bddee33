import helmet from 'helmet';

/**
 * Headers that let a page load what this server serves, and nothing else: scripts and module workers of its own,
 * no inline script or style. The server speaks plain HTTP, so nothing is upgraded to HTTPS and no HTTPS is promised;
 * a proxy that adds TLS also adds Strict-Transport-Security.
 */
export function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
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
