import { shallowBase } from '../rules/shallow-base.ts';
import { optionsOf, type Settings } from './settings.ts';

/** How many allies the configuration asks for, so that the base is not shallow; 3 unless it says otherwise. */
export const minAlliesIn = (settings: Settings): number => optionsOf(shallowBase, settings)['min-allies'] ?? 3;
