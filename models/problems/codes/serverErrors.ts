/** Errors of a server that protects itself. */
export const serverErrors = {
  'host-not-allowed': {
    title: 'Unknown host',
    meaning:
      'The server was called by a host name that it does not know; PLENUM_PUBLIC_URL or PLENUM_ALLOWED_HOSTS must name it.',
  },
  'origin-not-allowed': {
    title: 'Page of another origin',
    meaning: 'A page of another origin asked the server, which only its own pages may.',
  },
  'metrics-not-allowed': {
    title: 'Metrics not allowed',
    meaning: 'Metrics are for this machine only, or for the token of PLENUM_METRICS_TOKEN.',
  },
  'not-ready': {
    title: 'Not ready',
    meaning: 'The server is stopping, or a part of it does not answer.',
  },
  'server-unreachable': {
    title: 'Server not reached',
    meaning: 'The server that a command asks does not answer, or not with what was asked for.',
  },
  'server-busy': {
    title: 'Server busy',
    meaning:
      'Too many bodies are being received, answers not read yet, or requests waiting to be computed; the request can be sent again.',
  },
  'rate-limited': {
    title: 'Too much computing',
    meaning:
      'The requests of this address have computed for longer than its budget allows; it refills by the second.',
  },
  'computing-time-exceeded': {
    title: 'Computing takes too long',
    meaning: 'The request was ended because it computed for longer than one request may.',
  },
  'work-too-large': {
    title: 'Too much to compute',
    meaning:
      'By its sizes, the plan would compute for several times longer than one request may, so it was not begun. The message names the sizes, what to reduce, and whether the server computes it as a job.',
  },
  'job-unknown': {
    title: 'Unknown job',
    meaning: 'There is no job with that id: it was deleted, or ended longer ago than results are kept.',
  },
  'job-unfinished': {
    title: 'Job not finished',
    meaning: 'The job waits or is being computed, so that it has no result yet.',
  },
  'job-interrupted': {
    title: 'Job interrupted too often',
    meaning:
      'The process that computed the job ended each time before the job did; the log of the server says why.',
  },
  'computing-memory-exceeded': {
    title: 'Computing needs too much memory',
    meaning: 'The request was ended because it needed more memory than one request may use.',
  },
  'study-queue-off': {
    title: 'No threads for studies',
    meaning:
      'The server computes no studies (PLENUM_STUDY_THREADS=0), and no other machine can reach its built-in database.',
  },
  'answer-too-large': {
    title: 'Answer too large',
    meaning: 'The answer to the request would be larger than 64 MiB.',
  },
  'netbox-not-configured': {
    title: 'No NetBox',
    meaning: 'The server has no NetBox: NETBOX_URL and NETBOX_TOKEN are not set.',
  },
  'netbox-unavailable': {
    title: 'NetBox not readable',
    meaning: 'The NetBox of the server does not answer, refuses the token, or answers something else.',
  },
  'netbox-busy': {
    title: 'Too many reads of NetBox',
    meaning: 'Two reads of NetBox are running already.',
  },
  'netbox-read-unknown': {
    title: 'Unknown read of NetBox',
    meaning: 'The read was ended, is older than half an hour, or was made by another process.',
  },
  'netbox-read-unfinished': {
    title: 'Read of NetBox not finished',
    meaning: 'The read is still running, or has failed and can be resumed.',
  },
} as const;
