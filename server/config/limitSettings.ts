import { sizeInMebibytes, wholeNumber } from './readers.ts';
import { setting } from './setting.ts';

const time = wholeNumber({ min: 10, max: 3_600_000 }, 'a whole number of milliseconds');

/** What one request, one address and all of them together may take. */
export const limitSettings = {
  workerCount: setting(wholeNumber({ min: 0, max: 256 }), {
    variable: 'PLENUM_WORKERS',
    initial: '0',
    description: 'Threads that compute; 0: one less than the machine has cores, at least one.',
  }),
  workerMemory_bytes: setting(sizeInMebibytes({ min: 64, max: 65_536 }), {
    variable: 'PLENUM_WORKER_MEMORY_MIB',
    initial: '512',
    description: 'Memory of each of these threads, in MiB.',
  }),
  deadline_ms: setting(time, {
    variable: 'PLENUM_DEADLINE_MS',
    initial: '20000',
    description: 'Time that one computation may take, in milliseconds.',
  }),
  computingPerMinute_ms: setting(time, {
    variable: 'PLENUM_COMPUTING_MS_PER_MINUTE',
    initial: '60000',
    description: 'Computing time of one address in a minute, in milliseconds.',
  }),
  connectionCount: setting(wholeNumber({ min: 1, max: 100_000 }), {
    variable: 'PLENUM_CONNECTIONS',
    initial: '1000',
    description: 'Open connections in all.',
  }),
  connectionsPerAddress: setting(wholeNumber({ min: 1, max: 100_000 }), {
    variable: 'PLENUM_CONNECTIONS_PER_ADDRESS',
    initial: '200',
    description: 'Open connections of one address. Does not apply to trusted proxies.',
  }),
  headersTimeout_ms: setting(time, {
    variable: 'PLENUM_HEADERS_TIMEOUT_MS',
    initial: '15000',
    description: 'Time within which the headers of a request must arrive, in milliseconds.',
  }),
  requestTimeout_ms: setting(time, {
    variable: 'PLENUM_REQUEST_TIMEOUT_MS',
    initial: '120000',
    description: 'Time within which a whole request with its body must arrive, in milliseconds.',
  }),
  idleTimeout_ms: setting(time, {
    variable: 'PLENUM_IDLE_TIMEOUT_MS',
    initial: '15000',
    description:
      'Time in milliseconds after which a body that does not arrive, or an answer that is not read, is given up.',
  }),
  keepAlive_ms: setting(time, {
    variable: 'PLENUM_KEEP_ALIVE_MS',
    initial: '5000',
    description:
      'Time that a connection without a request is kept open, in milliseconds. A proxy that keeps connections should close them earlier.',
  }),
  unfinishedBodies_bytes: setting(sizeInMebibytes({ min: 16, max: 65_536 }), {
    variable: 'PLENUM_UNFINISHED_BODIES_MIB',
    initial: '128',
    description:
      'Memory of all request bodies that are not complete yet, in MiB; one address may take half of it.',
  }),
  unreadAnswers_bytes: setting(sizeInMebibytes({ min: 16, max: 65_536 }), {
    variable: 'PLENUM_UNREAD_ANSWERS_MIB',
    initial: '256',
    description: 'Memory of all answers that are not read yet, in MiB; one address may take half of it.',
  }),
};
