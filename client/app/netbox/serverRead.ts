import { signal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  askRead,
  endRead,
  resumeRead,
  startRead,
  type ServerAnswer,
  type ServerRead,
  type WantedRead,
} from './netboxServer.ts';

/** A read that runs on the server while a dialog is open. */
export interface RunningRead {
  /** Null before the first one. */
  readonly read: Signal<ServerRead | null>;
  /** Why there is none, or why it stopped; null otherwise. */
  readonly message: Signal<string | null>;
  readonly start: (wanted: WantedRead) => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly cancel: () => void;
}

const PAUSE_ms = 400;

/** A read that ends with the component that uses it. */
export function useServerRead(): RunningRead {
  const running = useRef<RunningRead | undefined>(undefined);
  running.current ??= serverRead();
  const { cancel } = running.current;
  useEffect(() => cancel, []);
  return running.current;
}

function serverRead(): RunningRead {
  const read = signal<ServerRead | null>(null);
  const message = signal<string | null>(null);
  const cancel = (): void => {
    if (read.peek() !== null) endRead(read.peek()?.id ?? '');
    read.value = null;
  };
  const follow = async (answer: ServerAnswer<ServerRead>): Promise<void> => {
    message.value = answer.isDone ? null : answer.message;
    if (!answer.isDone) return;
    const { id } = answer.value;
    read.value = answer.value;
    while (read.peek()?.id === id && read.peek()?.state === 'reading') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_ms));
      const next = await askRead(id);
      if (read.peek()?.id !== id) return;
      // Without an answer, the read may go on: it is asked for again.
      message.value = next.isDone ? next.value.failure : next.message;
      if (next.isDone) read.value = next.value;
    }
  };
  return {
    read,
    message,
    start: async (wanted) => {
      cancel();
      await follow(await startRead(wanted));
    },
    resume: async () => {
      await follow(await resumeRead(read.peek()?.id ?? ''));
    },
    cancel,
  };
}
