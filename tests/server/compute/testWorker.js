/** A worker for the tests of the pool: it does what the id of the operation says. */
export function compute({ operationId, query, body }) {
  switch (operationId) {
    case 'echo':
      return { kind: 'answer', status: 200, headers: {}, contentType: 'text/plain', body };
    case 'spin':
      for (const end_ms = performance.now() + Number(query.spin_ms); performance.now() < end_ms;);
      return { kind: 'answer', status: 200, headers: {}, contentType: undefined, body: undefined };
    case 'hang':
      for (;;);
    case 'fill': {
      const all = [];
      // In steps that the limits of V8 do not survive.
      for (;;) all.push(new Array(3e6).fill(1.5));
    }
    case 'exit':
      return process.exit(3);
    case 'problem':
      return {
        kind: 'problem',
        code: 'plan-invalid',
        message: 'it is wrong',
        issues: [{ path: 'racks.a', rule: 'at least 1', message: 'must be at least 1' }],
      };
    default:
      throw new Error(`unknown operation ${operationId}`);
  }
}
