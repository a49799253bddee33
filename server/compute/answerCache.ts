import type { ComputeAnswer } from './Compute.ts';

/** Answers by a key, of which those that were not used for the longest time are dropped. */
export interface AnswerCache {
  readonly get: (key: string) => ComputeAnswer | undefined;
  readonly set: (key: string, answer: ComputeAnswer) => void;
  /** Bytes of the bodies that are kept. */
  readonly size_bytes: () => number;
}

/**
 * Keeps answers up to a size. One that takes more than a sixteenth of it is not kept, so that few large answers do not displace
 * many small ones.
 */
export function answerCache(limit_bytes: number): AnswerCache {
  // In the order of their last use.
  const answers = new Map<string, ComputeAnswer>();
  let kept_bytes = 0;
  const drop = (key: string): void => {
    kept_bytes -= sizeOf(answers.get(key));
    answers.delete(key);
  };
  return {
    get: (key) => {
      const answer = answers.get(key);
      if (answer !== undefined) {
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    set: (key, answer) => {
      if (sizeOf(answer) > limit_bytes / 16) return;
      drop(key);
      answers.set(key, answer);
      kept_bytes += sizeOf(answer);
      for (const oldest of answers.keys()) {
        if (kept_bytes <= limit_bytes) break;
        drop(oldest);
      }
    },
    size_bytes: () => kept_bytes,
  };
}

/** Bytes of an answer, with an allowance for its key and headers. */
function sizeOf(answer: ComputeAnswer | undefined): number {
  return answer === undefined ? 0 : (answer.body?.byteLength ?? 0) + 1024;
}
