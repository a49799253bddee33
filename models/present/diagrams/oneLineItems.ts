import type { TopologyReport } from '../../report/topologySchema.ts';

/** What an item of a one-line diagram is drawn as. */
export type OneLineSymbol = TopologyReport['nodes'][number]['kind'] | 'racks' | 'load';

/** What a failure that is shown does to an item; null for nothing. */
export type OneLineState = 'failed' | 'no-power' | 'alarm' | 'changed' | null;

/** A source of an item, and whether its power flows in normal operation. */
export interface OneLineSource {
  readonly id: string;
  readonly isPreferred: boolean;
}

/** A node, racks or a load of a one-line diagram, or several equal ones. */
export interface OneLineItem {
  readonly id: string;
  readonly symbol: OneLineSymbol;
  readonly side: string | null;
  readonly title: string;
  /** Nodes, racks or loads that it stands for: ids of the graph. */
  readonly members: readonly string[];
  /** Highest load over limit in normal operation and after the worst single failure; null where no limit is stated. */
  readonly used: { readonly normal: number | null; readonly worst: number | null } | null;
  readonly state: OneLineState;
  /** Rating and loads. */
  readonly lines: readonly string[];
  /** Limits that are exceeded, and what cannot be checked. */
  readonly alarms: readonly string[];
  readonly sources: readonly OneLineSource[];
  /** Names of what the item stands for, for the text description. */
  readonly names: readonly string[];
}
