/** What a pool has done since its start, and what it does now; for metrics. */
export interface ComputeFigures {
  /** Greatest number of threads that compute. */
  readonly workerCount: number;
  /** Threads that are computing now. */
  readonly busyCount: number;
  /** Jobs that wait for a thread. */
  readonly queueLength: number;
  /** Jobs that ended with an answer or an error of their input. */
  readonly completedCount: number;
  /** Jobs that were ended because they computed for too long. */
  readonly endedByTimeCount: number;
  /** Jobs that were ended because they needed too much memory. */
  readonly endedByMemoryCount: number;
  /** Jobs that were ended, or never begun, because their client had gone. */
  readonly cancelledCount: number;
  /** Jobs that were refused because the queue was full, or that waited for too long. */
  readonly refusedBusyCount: number;
  /** Jobs whose thread ended unexpectedly. */
  readonly crashedCount: number;
  /** Time for which threads were occupied, all jobs together. */
  readonly computing_ms: number;
}
