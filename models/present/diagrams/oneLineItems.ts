import type { TopologyReport } from '../../report/topologySchema.ts';

/** What an item of a one-line diagram is drawn as. */
export type OneLineSymbol = TopologyReport['nodes'][number]['kind'] | 'racks' | 'load';

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
  /** Rating and loads. */
  readonly lines: readonly string[];
  /** Limits that are exceeded, and what cannot be checked. */
  readonly alarms: readonly string[];
  readonly sources: readonly OneLineSource[];
  /** Names of what the item stands for, for the text description. */
  readonly names: readonly string[];
}
