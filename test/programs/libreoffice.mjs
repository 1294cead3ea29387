// Opens in LibreOffice what `changeplan report` exports, saves the tables there as people do, and imports them again. Tells on
// standard output what came of it.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { PROGRAM, HOME } = process.env;
const root = fileURLToPath(new URL('../..', import.meta.url));
const profile = `-env:UserInstallation=file://${encodeURI(join(HOME, 'office'))}`;
const plan = join(HOME, 'development.changeplan.yaml');
cpSync(join(root, 'examples/seniors-program'), HOME, { recursive: true });
const before = readFileSync(plan, 'utf8');

const slides = saved(exported('pptx'), 'pdf');
const pages = (readFileSync(slides, 'latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
tell('slides', pages >= 5, `${pages} pages`);

const document = readFileSync(saved(exported('docx'), 'txt:Text (encoded):UTF8'), 'utf8');
tell(
  'document',
  /Spread the Seniors Program[\s\S]*Hospital vice presidents[\s\S]*How support is won/.test(document),
  document,
);

const table = exported('xlsx');
const asText = readFileSync(saved(table, 'csv'), 'utf8');
const ours = readFileSync(exported('csv'), 'utf8');
tell('workbook', cells(asText) === cells(ours), `${asText}\nbut\n${ours}`);

tell('table, saved there', unchangedBy(saved(exported('csv'), 'csv')), readFileSync(plan, 'utf8'));
tell('workbook, saved there', unchangedBy(saved(table, 'xlsx')), readFileSync(plan, 'utf8'));
tell('workbook, by way of ods', unchangedBy(saved(saved(table, 'ods'), 'xlsx')), readFileSync(plan, 'utf8'));

const ratings = saved(exported('xlsx', '--ratings'), 'ods');
const content = execFileSync('unzip', ['-p', ratings, 'content.xml'], { encoding: 'utf8' });
tell('choices in the sheet for ratings', /content-validation [\s\S]*resistant/.test(content), content.slice(0, 2000));

function exported(format, ...options) {
  const file = join(HOME, `development${options.join('')}.${format}`);
  changeplan('report', plan, '--format', format, ...options, '--output', file);
  return file;
}

/** That file as LibreOffice saves it, in a folder of its own. */
function saved(file, as) {
  const folder = join(HOME, `saved-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  const { stderr } = spawnSync(PROGRAM, [profile, '--headless', '--convert-to', as, '--outdir', folder, file], {
    encoding: 'utf8',
  });
  const name = file
    .split('/')
    .pop()
    .replace(/\.\w+$/, `.${as.replace(/:.*/, '')}`);
  if (!existsSync(join(folder, name))) throw new Error(`LibreOffice did not open ${file}: ${stderr}`);
  return join(folder, name);
}

function unchangedBy(register) {
  changeplan('import', register, '--into', plan, '--yes');
  return readFileSync(plan, 'utf8') === before;
}

function changeplan(...args) {
  return execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd: HOME, encoding: 'utf8' });
}

/** Without the quotes, which are a matter of taste. */
function cells(text) {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('"', '')
    .replaceAll('\r\n', '\n')
    .trim();
}

function tell(what, fine, more) {
  console.log(fine ? `ok ${what}` : `FAILED ${what}: ${more}`);
}
