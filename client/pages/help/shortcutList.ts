/** A group of keys that work on one kind of page. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

export interface Shortcut {
  /** Alternatives, each as keys that are pressed together; Mod is Ctrl, on a Mac Command. */
  readonly keys: readonly (readonly string[])[];
  readonly action: string;
}

/** All keys, as the shortcut sheet and the help page show them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: [['Mod', 'K']], action: 'Search pages, racks, devices, fields, findings and actions' },
      { keys: [['?']], action: 'Show this list' },
      { keys: [['Mod', 'Z']], action: 'Undo' },
      {
        keys: [
          ['Mod', 'Shift', 'Z'],
          ['Mod', 'Y'],
        ],
        action: 'Redo',
      },
      { keys: [['Mod', 'S']], action: 'Save the plan as a file' },
      { keys: [['Escape']], action: 'Close a list, a menu or a dialog' },
    ],
  },
  {
    title: 'In a field of the plan',
    shortcuts: [{ keys: [['Mod', 'Enter']], action: 'Study it: vary it, and see what follows' }],
  },
  {
    title: 'In a number field',
    shortcuts: [
      { keys: [['↑'], ['↓']], action: 'Raise or lower by one step' },
      {
        keys: [
          ['Shift', '↑'],
          ['Shift', '↓'],
        ],
        action: 'Raise or lower by ten steps',
      },
    ],
  },
  {
    title: 'On the floor plan',
    shortcuts: [
      {
        keys: [['←'], ['→'], ['↑'], ['↓']],
        action: 'Move the selection, or the view if nothing is selected',
      },
      { keys: [['Shift', '←']], action: 'Move by a tile' },
      { keys: [['Alt', '←']], action: 'Move by a millimetre' },
      {
        keys: [['M']],
        action: 'A cursor for the arrow keys; again, a frame from there: Enter selects, with Shift adds',
      },
      { keys: [['Shift', 'A']], action: 'Select the whole rows of the selected racks' },
      { keys: [['R']], action: 'Rotate' },
      { keys: [['N'], ['E'], ['S'], ['W']], action: 'Face north, east, south or west' },
      { keys: [['B']], action: 'Build rows: Enter places them' },
      { keys: [['A']], action: 'Copies, distances and labels of the selection' },
      { keys: [['L']], action: 'Lock in place, or unlock' },
      { keys: [['G']], action: 'Group' },
      { keys: [['Shift', 'G']], action: 'Ungroup' },
      { keys: [['X']], action: 'Swap two racks' },
      { keys: [['Delete']], action: 'Remove from the floor' },
      { keys: [['Mod', 'A']], action: 'Select all racks' },
      {
        keys: [
          ['Mod', 'C'],
          ['Mod', 'X'],
          ['Mod', 'V'],
        ],
        action: 'Copy, cut, paste',
      },
      { keys: [['Mod', 'D']], action: 'Duplicate; again, with the same displacement' },
      { keys: [['F']], action: 'Show the whole hall' },
      { keys: [['Z']], action: 'Show the selection' },
      { keys: [['+'], ['−']], action: 'Zoom in or out' },
      { keys: [['Escape']], action: 'End what was begun, and select nothing' },
    ],
  },
  {
    title: 'On the one-line diagram',
    shortcuts: [
      { keys: [['←'], ['→'], ['↑'], ['↓']], action: 'Go to the item beside, its source, or what it feeds' },
      { keys: [['Enter']], action: 'Select the item, or connect to it' },
      { keys: [['F']], action: 'Fail the node; again ends the failure' },
      { keys: [['[']], action: 'Previous failure' },
      { keys: [[']']], action: 'Next failure' },
      { keys: [['C']], action: 'Connect the node to the item that Enter is pressed on' },
      { keys: [['Delete']], action: 'Delete the node' },
      { keys: [['+'], ['−']], action: 'Zoom in or out' },
      { keys: [['0']], action: 'Show the diagram in its usual size' },
      { keys: [['Escape']], action: 'End what was begun, the selection or the failure' },
    ],
  },
  {
    title: 'On a chart or a map',
    shortcuts: [{ keys: [['←'], ['→'], ['↑'], ['↓']], action: 'Go to the next value' }],
  },
];
