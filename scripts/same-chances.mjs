// Preloaded into the unit tests: what they try at random is the same each time, so that what fails once fails again. What these
// cases leave out, `npm run fuzz` looks for.
import { configureGlobal } from 'fast-check';

if (process.env.FUZZ === undefined) configureGlobal({ seed: 1 });
