// What VS Code loads in its extension host: it calls `run` and waits. The tests are in dist/test/vscode/suite.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { format } = require('node:util');
const Mocha = require('mocha');

const folder = join(__dirname, '../../../dist/test/vscode/suite');

/** Tells what the tests print from what VS Code prints; not to be seen by people (U+2060 has no width). */
exports.testOutput = '\u2060';

exports.run = async () => {
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ timeout: 60_000 });
  for (const file of readdirSync(folder)) if (file.endsWith('.test.cjs')) mocha.addFile(join(folder, file));
  const failures = await new Promise((resolve, reject) => {
    try {
      mocha.run(resolve);
    } catch (error) {
      print(error);
      reject(error);
    }
  });
  if (failures) throw new Error(`${failures} tests failed.`);
};

function print(...args) {
  console.log(exports.testOutput + format(...args));
}
