import { itemBeside } from '../../../../models/present/diagrams/oneLineScene.ts';
import type { PlacedItem } from '../../../../models/present/diagrams/oneLineDrawing.ts';
import { chosenFailure, showFailure } from '../../../state/shownFailure.ts';
import { removeNodeOf, stepFailure, toggleFailure } from './oneLineActions.ts';
import { press } from './oneLineDrag.ts';
import {
  connectingFrom,
  focusedItem,
  nodeIdOf,
  oneLineMessage,
  selectedItem,
  selectItem,
} from './oneLineState.ts';
import { zoom, zoomBy } from './oneLineZoom.ts';

const arrows = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
} as const;

const isArrow = (key: string): key is keyof typeof arrows => Object.hasOwn(arrows, key);

/** What the keys do while an item of the diagram has the focus. */
export function onOneLineKey(event: KeyboardEvent, placed: readonly PlacedItem[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const item = event.target instanceof Element ? event.target.closest<SVGGElement>('[data-item]') : null;
  const id = item?.dataset['item'];
  if (id === undefined || !hasActed(event.key, id, placed)) return;
  event.preventDefault();
  event.stopPropagation();
}

function hasActed(key: string, id: string, placed: readonly PlacedItem[]): boolean {
  if (isArrow(key)) {
    focusedItem.value = itemBeside(placed, id, arrows[key]) ?? id;
    return true;
  }
  const action = actions[key];
  action?.(id);
  return action !== undefined;
}

const fail = (id: string): void => {
  const node = nodeIdOf(id);
  if (node !== undefined) toggleFailure({ kind: 'node', id: node });
};

const connect = (id: string): void => {
  if (nodeIdOf(id) === undefined) return;
  connectingFrom.value = id;
  oneLineMessage.value = 'Go to what it is to feed and press Enter; Escape cancels.';
};

const remove = (id: string): void => {
  const node = nodeIdOf(id);
  if (node !== undefined) removeNodeOf(node, false);
};

/** Ends what was begun last: a connection, the selection, the failure. */
const cancel = (): void => {
  if (connectingFrom.value !== null) {
    connectingFrom.value = null;
    oneLineMessage.value = '';
  } else if (selectedItem.value !== null) selectItem(null);
  else if (chosenFailure.value !== null) showFailure(null);
};

const actions: Readonly<Record<string, ((id: string) => void) | undefined>> = {
  Enter: press,
  ' ': press,
  f: fail,
  c: connect,
  Delete: remove,
  Backspace: remove,
  Escape: cancel,
  ']': () => {
    stepFailure(1);
  },
  '[': () => {
    stepFailure(-1);
  },
  '+': () => {
    zoomBy(1.25);
  },
  '-': () => {
    zoomBy(0.8);
  },
  '0': () => {
    zoom.value = null;
  },
};
