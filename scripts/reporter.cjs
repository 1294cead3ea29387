// What is printed of the unit tests: failures in full, then one line with their number and the files that took longest.
// No ES module, as mocha takes none for a reporter.
const { dirname, relative } = require('node:path');
const Mocha = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_END } = Mocha.Runner.constants;
const slowest = 5;

module.exports = class Summary extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const seconds = new Map();
    runner.on(EVENT_TEST_END, ({ file, duration = 0 }) =>
      seconds.set(file, (seconds.get(file) ?? 0) + duration / 1000),
    );
    runner.once(EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      if (failures > 0) this.epilogue();
      const longest = [...seconds].sort((a, b) => b[1] - a[1]).slice(0, slowest);
      const times = longest.map(([file, time]) => `${nameOf(file)} ${time.toFixed(1)} s`).join(', ');
      const left = pending > 0 ? `, ${pending} left out` : '';
      const { user, system } = process.cpuUsage();
      // A machine that does much else gives little of its time: minutes alone would not say how much was tried.
      const spent = process.env.FUZZ ? `; processor: ${((user + system) / 1e6).toFixed(1)} s` : '';
      console.log(`${passes} passing${left}; longest: ${times}${spent}`);
    });
  }
};

const nameOf = (file) => relative(dirname(__dirname), file).replace(/^dist.test.|\.test\.mjs$/g, '');
