import { isAbove } from '../../power/cords/rackState.ts';
import type { FailureDetail } from '../../report/failureDetail.ts';
import { significant } from '../format/number.ts';
import { nothingFailed, shownFailure } from './failureMarks.ts';
import type { DrawnNode } from './topologyGraph.ts';

/** A state of a node, in kVA. */
export interface NodeLoadRow {
  readonly label: string;
  readonly load: string;
  readonly limit: string;
  readonly headroom: string;
  readonly isOver: boolean;
}

/** Load, limit and headroom of a node: in normal operation, after its worst single failure, and after a failure that is shown. */
export function nodeLoadRows(node: DrawnNode, failure: FailureDetail | null): NodeLoadRow[] {
  const { normal, worst } = node;
  const shown = failure === null ? nothingFailed : shownFailure(failure);
  return [
    normal === null
      ? { label: 'Normal', load: 'not computed', limit: '–', headroom: '–', isOver: false }
      : row('Normal', normal),
    ...(worst === null ? [] : [row('Worst failure', worst)]),
    ...(shown.isShown ? [row('Now', shown.loadOf(node))] : []),
  ];
}

function row(label: string, load: DrawnNode['normal']): NodeLoadRow {
  if (load === null) return { label, load: 'no power', limit: '–', headroom: '–', isOver: false };
  const { load_kVA, limit_kVA, headroom_kVA } = load;
  return {
    label,
    load: significant(load_kVA),
    limit: limit_kVA === null ? 'no limit' : significant(limit_kVA),
    headroom: headroom_kVA === null ? '–' : significant(headroom_kVA),
    isOver: limit_kVA !== null && isAbove(load_kVA, limit_kVA),
  };
}
