/** A part that must answer for the server to be ready. */
export interface ReadinessCheck {
  /** Its name in answers: "store". */
  readonly name: string;
  /** Throws or rejects if the part does not work. */
  readonly check: () => Promise<void>;
}

/** State of a part: `ok`, or what is wrong. */
export interface PartState {
  readonly name: string;
  readonly fault: string | null;
}

/** Whether the server should get requests. */
export interface Readiness {
  readonly add: (check: ReadinessCheck) => void;
  /** From now on the server is not ready. */
  readonly stop: () => void;
  /** Calls back when the server stops, for what would go on without end; answers how to forget it. */
  readonly onStop: (run: () => void) => () => void;
  /** Every part, checked now; a stop is a part that does not work. */
  readonly states: () => Promise<readonly PartState[]>;
}

/** Time that a part has to answer. */
const LIMIT_ms = 2000;

/** The readiness of a server that has just started. */
export function createReadiness(limit_ms = LIMIT_ms): Readiness {
  const checks: ReadinessCheck[] = [];
  const ending = new Set<() => void>();
  let isStopping = false;
  return {
    add: (check) => {
      checks.push(check);
    },
    stop: () => {
      isStopping = true;
      for (const run of ending) run();
    },
    onStop: (run) => {
      ending.add(run);
      return () => {
        ending.delete(run);
      };
    },
    states: async () => {
      const server = { name: 'server', fault: isStopping ? 'is stopping' : null };
      return [server, ...(await Promise.all(checks.map((check) => stateOf(check, limit_ms))))];
    },
  };
}

async function stateOf({ name, check }: ReadinessCheck, limit_ms: number): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('late'));
    }, limit_ms);
  });
  try {
    await Promise.race([check(), late]);
    return { name, fault: null };
  } catch {
    return { name, fault: 'does not answer' };
  } finally {
    clearTimeout(timer);
  }
}
