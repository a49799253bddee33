import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { PlanServer, SentChange, ServerChange, ServerFailure } from '../../../client/sync/PlanServer.ts';

/** A plan of a server in memory, which keeps the rules of the API. */
export interface SimulatedServer {
  document: JsonObject;
  changes: readonly ServerChange[];
  /** What a client asks, over a network that loses and repeats. */
  readonly clientOf: (who: string, network: Network) => PlanServer;
  /** Goes back to the state after a revision, as the restore of a backup does. */
  readonly goBackTo: (revision: number) => void;
  /** Requests that have been under way for long, and arrive at last. */
  readonly deliverLate: (chance: () => number) => void;
}

/** What happens to a request. */
export interface Network {
  readonly fate: () => 'arrives' | 'is-lost' | 'answer-is-lost' | 'arrives-late';
  /** Other things that happen while a client waits. */
  readonly meanwhile: () => void;
}

/** @param document - first revision of the plan; null: it is created by a client */
export function simulatedServer(document: JsonObject): SimulatedServer {
  const first: ServerChange = { revision: 1, who: '', at_ms: 0, label: 'create', edits: [] };
  const keys = new Map<string, number>();
  const late: (() => void)[] = [];
  /** The document after a change: one that is made again after the server went back is another one. */
  const documents = new Map<ServerChange, JsonObject>([[first, document]]);
  const server: SimulatedServer = {
    document,
    changes: [first],
    goBackTo: (revision) => {
      server.document = documentAt(revision);
      server.changes = server.changes.slice(0, revision);
      for (const [key, made] of keys) if (made > revision) keys.delete(key);
      late.length = 0;
    },
    deliverLate: (chance) => {
      while (late.length > 0 && chance() < 0.5) late.splice(Math.floor(chance() * late.length), 1)[0]?.();
    },
    clientOf: (who, network) => {
      const send = async <Answer>(request: () => Answer): Promise<Answer | ServerFailure> => {
        await Promise.resolve();
        network.meanwhile();
        const fate = network.fate();
        if (fate === 'arrives-late') late.push(request);
        if (fate === 'is-lost' || fate === 'arrives-late') return { kind: 'offline' };
        const answer = request();
        network.meanwhile();
        return fate === 'answer-is-lost' ? { kind: 'offline' } : answer;
      };
      const unused = (): Promise<ServerFailure> => Promise.resolve({ kind: 'offline' });
      return {
        change: (_planId, change) => send(() => accept(who, change)),
        changesSince: (_planId, revision) =>
          send(() =>
            revision > server.changes.length
              ? ({ kind: 'revision-unknown' } as const)
              : ({ kind: 'done', changes: server.changes.slice(revision) } as const),
          ),
        read: (_planId, revision = server.changes.length) =>
          send(() =>
            revision > server.changes.length
              ? ({ kind: 'revision-unknown' } as const)
              : ({ kind: 'done', revision, document: documentAt(revision) } as const),
          ),
        create: unused,
        bringBack: unused,
      };
    },
  };
  function documentAt(revision: number): JsonObject {
    const change = server.changes[revision - 1];
    return (change === undefined ? undefined : documents.get(change)) ?? document;
  }

  function accept(who: string, { revision, key, label, edits }: SentChange) {
    const made = keys.get(key);
    if (made !== undefined) return { kind: 'done', revision: made } as const;
    if (revision !== server.changes.length) return { kind: 'outdated' } as const;
    const next = revision + 1;
    keys.set(key, next);
    server.document = applyEdits(server.document, edits).document;
    const change: ServerChange = { revision: next, who, at_ms: next, label, edits };
    server.changes = [...server.changes, change];
    documents.set(change, server.document);
    return { kind: 'done', revision: next } as const;
  }
  return server;
}
