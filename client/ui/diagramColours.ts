import { computed } from '@preact/signals';
import { darkDiagram, lightDiagram } from '../../models/present/diagrams/diagramTheme.ts';
import { theme } from '../state/theme.ts';

/** The colours of diagrams in the current theme. */
export const diagramTheme = computed(() => (theme.value === 'dark' ? darkDiagram : lightDiagram));
