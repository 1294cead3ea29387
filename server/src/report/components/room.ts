import { createContext } from 'preact';

/**
 * How much room pictures have, in the units of `pictures/label`; `undefined` on paper and in a file, where nobody can
 * measure it: there a picture is drawn for several widths, and the style shows the one that fits.
 */
export const Room = createContext<number | undefined>(undefined);
