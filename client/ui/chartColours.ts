import { computed } from '@preact/signals';
import { darkTheme, lightTheme } from '../../models/present/charts/chartTheme.ts';
import { theme } from '../state/theme.ts';

/** The colours of charts in the theme that is seen. */
export const chartTheme = computed(() => (theme.value === 'dark' ? darkTheme : lightTheme));
